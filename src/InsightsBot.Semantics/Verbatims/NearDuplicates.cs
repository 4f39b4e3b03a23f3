namespace InsightsBot.Semantics.Verbatims;

/// <summary>Puts texts that say nearly the same into groups: templates, forwarded tweets, texts sent twice.</summary>
/// <remarks>
/// A text joins the group of the first text that it is near to, else begins one. A group keeps its number when texts
/// are added. The same texts in the same order give the same groups. For each group 56 to 112 bytes are held, for each
/// text nothing; a text is compared with at most 4 × 64 groups, so the time is linear. Not for use by several threads
/// at once.
/// </remarks>
public sealed class NearDuplicates
{
    /// <summary>So many groups of one band key are compared with, the newest first.</summary>
    private const int ComparedMax = 64;

    private const int None = -1;

    private readonly int[][] heads = new int[Fingerprint.Bands][];
    private readonly int[][] nexts = new int[Fingerprint.Bands][];
    private Fingerprint[] groups = new Fingerprint[16];
    private int withoutWords = None;

    /// <summary>No groups yet.</summary>
    public NearDuplicates() => Link();

    /// <summary>How many groups there are.</summary>
    public int Count { get; private set; }

    /// <summary>The group of each text, numbered from 0 in the order in which groups begin.</summary>
    public static IEnumerable<(TId Id, int Group)> Group<TId>(IEnumerable<(TId Id, string Text)> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var groups = new NearDuplicates();
        foreach (var (id, text) in texts)
        {
            yield return (id, groups.Add(Fingerprint.Of(text)));
        }
    }

    /// <summary>The group a text belongs to; a new one where none is near.</summary>
    /// <remarks>All texts without words are one group.</remarks>
    public int Add(Fingerprint fingerprint)
    {
        if (fingerprint.IsEmpty)
        {
            return withoutWords = withoutWords == None ? Begin(fingerprint) : withoutWords;
        }

        var found = Find(fingerprint);
        return found == None ? Begin(fingerprint) : found;
    }

    /// <summary>Of the groups that are near enough the oldest; -1 for none.</summary>
    private int Find(Fingerprint fingerprint)
    {
        var found = None;
        for (var band = 0; band < Fingerprint.Bands; band++)
        {
            var key = fingerprint.BandAt(band);
            var compared = 0;
            for (var at = heads[band][Slot(key)]; at != None && compared < ComparedMax; at = nexts[band][at])
            {
                compared++;
                if ((found == None || at < found) && groups[at].BandAt(band) == key && groups[at].IsNear(fingerprint))
                {
                    found = at;
                }
            }
        }

        return found;
    }

    private int Begin(Fingerprint fingerprint)
    {
        if (Count == groups.Length)
        {
            Array.Resize(ref groups, 2 * groups.Length);
            groups[Count] = fingerprint;
            Count++;
            Link();
            return Count - 1;
        }

        groups[Count] = fingerprint;
        Hang(Count);
        return Count++;
    }

    /// <summary>Makes the chains anew for the room there is.</summary>
    private void Link()
    {
        for (var band = 0; band < Fingerprint.Bands; band++)
        {
            heads[band] = new int[groups.Length];
            nexts[band] = new int[groups.Length];
            Array.Fill(heads[band], None);
        }

        for (var group = 0; group < Count; group++)
        {
            Hang(group);
        }
    }

    private void Hang(int group)
    {
        if (groups[group].IsEmpty)
        {
            return;
        }

        for (var band = 0; band < Fingerprint.Bands; band++)
        {
            var slot = Slot(groups[group].BandAt(band));
            nexts[band][group] = heads[band][slot];
            heads[band][slot] = group;
        }
    }

    private int Slot(uint key) => (int)(key & (uint)(groups.Length - 1));
}
