namespace InsightsBot.Semantics.Understanding;

/// <summary>Collects, for every name that a question may say, the pieces that say a part of it.</summary>
internal sealed class NameHits(NameIndex names, QuestionText text, ReaderLimits limits)
{
    private readonly Dictionary<NameEntry, List<Hit>> _hits = [];
    private readonly Dictionary<int, NameEntry> _members = [];

    /// <summary>The names in the order in which the question first says something of them.</summary>
    public IReadOnlyDictionary<NameEntry, List<Hit>> Find()
    {
        var ofMembers = names.HitsOfMembers(text, limits);
        var next = 0;
        for (var at = 0; at < text.Pieces.Count; at++)
        {
            var seen = new HashSet<(NameEntry, int)>();
            var rank = 0;
            foreach (var (key, negated) in NameKey.OfSaid(text.Pieces[at].Atom))
            {
                AddModel(text.Pieces[at], key, negated, seen);
                for (; next < ofMembers.Count && ofMembers[next].Piece == at && ofMembers[next].Rank == rank; next++)
                {
                    var hit = ofMembers[next];
                    Add(EntryOf(hit.Member), text.Pieces[at], hit.Atom, hit.Negated);
                }

                rank++;
            }
        }

        return _hits;
    }

    private void AddModel(Piece piece, NameKey key, bool negated, HashSet<(NameEntry, int)> seen)
    {
        foreach (var (entry, atom) in names.With(key))
        {
            // A word of asking names a part by its very form only: "percentage" is not somebody's "rate".
            if (seen.Add((entry, atom)) && !(key.IsMeaning && piece.First == piece.Last && text.IsCommon(piece.First)))
            {
                var contrary = key.Kind == NameKeyKind.Concept
                    && entry.Atoms[atom].Senses.First(s => s.Concept == key.Text).Negated;
                Add(entry, piece, atom, contrary != negated);
            }
        }
    }

    private NameEntry EntryOf(int member)
    {
        if (!_members.TryGetValue(member, out var entry))
        {
            _members[member] = entry = names.Member(member);
        }

        return entry;
    }

    private void Add(NameEntry entry, Piece piece, int atom, bool negated)
    {
        if (!_hits.TryGetValue(entry, out var list))
        {
            _hits[entry] = list = [];
        }

        list.Add(new Hit(piece, atom, negated, piece.Strength * SpellingStrength(piece.Atom, entry.Atoms[atom])));
    }

    /// <summary>The very word is a surer sign than another word for the same.</summary>
    private static double SpellingStrength(Atom said, Atom named) =>
        said.Text == named.Text ? 1 : said.IsSameWord(named) ? 0.985 : 0.95;
}
