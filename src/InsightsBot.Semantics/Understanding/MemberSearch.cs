using System.Runtime.InteropServices;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds the members of the data whose names a question says, or nearly.</summary>
internal sealed class MemberSearch(MemberTable members, MemberPostings postings, ReaderLimits limits)
{
    private const double Tolerance = 1e-9;

    /// <summary>The places of members that pieces of a question say, by piece and by member.</summary>
    /// <param name="text">The question.</param>
    /// <param name="parts">What it names of the model.</param>
    public IReadOnlyList<MemberHit> Find(QuestionText text, SaidParts parts)
    {
        var said = Said(text);
        var found = new List<Found>();
        var seen = new HashSet<int>();
        var left = limits.MembersComparedMax;
        // Rare atoms come first: where there is too much to look at, what many members share is left out.
        foreach (var atom in said.Keys.OrderBy(a => postings.Rare(a).Length).ThenBy(a => a))
        {
            var list = postings.Rare(atom);
            foreach (var member in list[..Math.Min(left, list.Length)])
            {
                var (recall, weight) = Said(member, said);
                if (recall >= NameMatch.RecallMinOfMember - Tolerance && seen.Add(member))
                {
                    found.Add(new Found(member, recall, weight, parts.FarnessOf(members.DimensionOf(member))));
                }
            }

            left -= Math.Min(left, list.Length);
        }

        return [.. Best(found).SelectMany(f => HitsOf(f.Member, said)).Order()];
    }

    /// <summary>
    /// Those of which most is said and which are nearest to what else is said; of each name not too many.
    /// </summary>
    private IEnumerable<Found> Best(List<Found> found)
    {
        if (found.Count <= limits.NamesakesMax)
        {
            return found;
        }

        return found.OrderByDescending(f => f.Recall).ThenByDescending(f => f.Weight).ThenBy(f => f.Farness)
            .ThenBy(f => f.Member).GroupBy(f => string.Join(' ', members.AtomsOf(f.Member).ToArray()))
            .SelectMany(g => g.Take(limits.NamesakesMax)).Take(limits.MembersMax);
    }

    /// <summary>The atoms of members that the pieces say, each with the pieces that say it.</summary>
    private Dictionary<int, List<Saying>> Said(QuestionText text)
    {
        var said = new Dictionary<int, List<Saying>>();
        for (var at = 0; at < text.Pieces.Count; at++)
        {
            var piece = text.Pieces[at];
            var isCommon = piece.First == piece.Last && text.IsCommon(piece.First);
            var rank = 0;
            foreach (var (key, negated) in NameKey.OfSaid(piece.Atom))
            {
                // A word of asking names a part by its very form only.
                foreach (var (atom, contrary) in isCommon && key.IsMeaning ? [] : members.Words.With(key))
                {
                    if (!key.IsMeaning && piece.Atom.IsOtherThan(members.Words.AtomOf(atom)))
                    {
                        continue;
                    }

                    ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(said, atom, out _);
                    list ??= [];
                    if (list.Count == 0 || list[^1].Piece != at)
                    {
                        list.Add(new Saying(at, rank, contrary != negated));
                    }
                }

                rank++;
            }
        }

        return said;
    }

    private (double Recall, double Weight) Said(int member, Dictionary<int, List<Saying>> said)
    {
        var atoms = members.AtomsOf(member);
        var (whole, weight) = (0.0, 0.0);
        foreach (var atom in atoms)
        {
            var own = members.WeightOf(atom, atoms.Length);
            whole += own;
            weight += said.ContainsKey(atom) ? own : 0;
        }

        return (weight / whole, weight);
    }

    private List<MemberHit> HitsOf(int member, Dictionary<int, List<Saying>> said)
    {
        var hits = new List<MemberHit>();
        var atoms = members.AtomsOf(member);
        for (var place = 0; place < atoms.Length; place++)
        {
            if (said.TryGetValue(atoms[place], out var sayings))
            {
                foreach (var saying in sayings)
                {
                    hits.Add(new MemberHit(saying.Piece, saying.Rank, member, place, saying.Negated));
                }
            }
        }

        return hits;
    }

    private readonly record struct Found(int Member, double Recall, double Weight, int Farness);

    private readonly record struct Saying(int Piece, int Rank, bool Negated);
}
