namespace InsightsBot.Semantics.Understanding;

/// <summary>Collects, for every name that a question may say, the pieces that say a part of it.</summary>
internal sealed class NameHits(NameIndex names, QuestionText text, ReaderLimits limits)
{
    private readonly Dictionary<NameEntry, List<Hit>> _hits = [];
    private readonly Dictionary<int, NameEntry> _members = [];

    /// <summary>What the question names of the model.</summary>
    public SaidParts Parts { get; private set; } = new(names.Model, []);

    /// <summary>The names in the order in which the question first says something of them.</summary>
    public IReadOnlyDictionary<NameEntry, List<Hit>> Find()
    {
        var ofModel = OfModel();
        Parts = new SaidParts(names.Model, ofModel.Select(h => (h.Entry, h.Atom)));
        var ofMembers = names.Members.HitsOf(text, Parts, limits);
        var next = 0;
        foreach (var hit in ofModel)
        {
            for (; next < ofMembers.Count && IsBefore(ofMembers[next], hit); next++)
            {
                AddMember(ofMembers[next]);
            }

            Add(hit.Entry, hit.Piece, hit.Atom, hit.Negated);
        }

        foreach (var hit in ofMembers.Skip(next))
        {
            AddMember(hit);
        }

        return _hits;
    }

    private static bool IsBefore(MemberHit member, ModelHit model) =>
        (member.Piece, member.Rank).CompareTo((model.Piece, model.Rank)) < 0;

    private List<ModelHit> OfModel()
    {
        var found = new List<ModelHit>();
        for (var at = 0; at < text.Pieces.Count; at++)
        {
            var piece = text.Pieces[at];
            var isCommon = piece.First == piece.Last && text.IsCommon(piece.First);
            var seen = new HashSet<(NameEntry, int)>();
            var rank = 0;
            foreach (var (key, negated) in NameKey.OfSaid(piece.Atom))
            {
                foreach (var (entry, atom) in names.With(key))
                {
                    // A word of asking names a part by its very form only: "percentage" is not somebody's "rate".
                    if (seen.Add((entry, atom)) && !(key.IsMeaning ? isCommon : piece.Atom.IsOtherThan(entry.Atoms[atom])))
                    {
                        var contrary = key.Kind == NameKeyKind.Concept
                            && entry.Atoms[atom].Senses.First(s => s.Concept == key.Text).Negated;
                        found.Add(new ModelHit(at, rank, entry, atom, contrary != negated));
                    }
                }

                rank++;
            }
        }

        return found;
    }

    private void AddMember(MemberHit hit) => Add(EntryOf(hit.Member), hit.Piece, hit.Atom, hit.Negated);

    private NameEntry EntryOf(int member)
    {
        if (!_members.TryGetValue(member, out var entry))
        {
            _members[member] = entry = names.Members.EntryOf(member);
        }

        return entry;
    }

    private void Add(NameEntry entry, int at, int atom, bool negated)
    {
        var piece = text.Pieces[at];
        if (!_hits.TryGetValue(entry, out var list))
        {
            _hits[entry] = list = [];
        }

        list.Add(new Hit(piece, atom, negated, piece.Strength * SpellingStrength(piece.Atom, entry.Atoms[atom])));
    }

    /// <summary>The very word is a surer sign than another word for the same.</summary>
    private static double SpellingStrength(Atom said, Atom named) =>
        said.Text == named.Text ? 1 : said.IsSameWord(named) ? 0.985 : 0.95;

    private readonly record struct ModelHit(int Piece, int Rank, NameEntry Entry, int Atom, bool Negated);
}
