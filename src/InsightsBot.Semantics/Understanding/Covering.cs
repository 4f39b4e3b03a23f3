namespace InsightsBot.Semantics.Understanding;

/// <summary>
/// Chooses mentions that do not overlap and together explain a question best: a beam over its places.
/// </summary>
internal static class Covering
{
    private const int BeamWidth = 40;
    private const int Kept = 12;

    /// <summary>The price of a place that nothing explains.</summary>
    private const double UnknownPrice = -1.6;

    /// <summary>
    /// The best ways to explain the question, best first; each lists its mentions from left to right.
    /// </summary>
    public static IReadOnlyList<Cover> Of(QuestionText text, IReadOnlyList<Mention> mentions)
    {
        // Who others are is asked beside what their words mean here: "competition" may be a member, too.
        var starting = mentions.Where(m => m is not Mention.Asking { Cue: Cue.Others }).ToLookup(m => m.First);
        var beam = new List<Node> { new(0, 0, null, null) };
        for (var at = 0; at < text.Slots.Count; at++)
        {
            var next = new List<Node>();
            foreach (var node in beam)
            {
                if ((node.Mask & (UInt128.One << at)) != 0)
                {
                    next.Add(node);
                    continue;
                }

                var here = UInt128.One << at;
                next.Add(new Node(node.Mask | here, node.Score + UnknownPrice, new Mention.Unknown(here, at, 0), node));
                foreach (var mention in starting[at])
                {
                    if ((mention.Mask & node.Mask) == 0)
                    {
                        next.Add(new Node(node.Mask | mention.Mask, node.Score + mention.Score, mention, node));
                    }
                }
            }

            // Nodes that already explain places further right are compared by what they earned per place.
            next.Sort((a, b) => b.Worth(at).CompareTo(a.Worth(at)));
            beam = next.Count > BeamWidth ? next.GetRange(0, BeamWidth) : next;
        }

        beam.Sort((a, b) => b.Score.CompareTo(a.Score));
        return [.. beam.Take(Kept).Select(n => new Cover(n.Mentions(), n.Score))];
    }

    private sealed record Node(UInt128 Mask, double Score, Mention? Mention, Node? Before)
    {
        public double Worth(int at)
        {
            var ahead = (int)UInt128.PopCount(Mask >> (at + 1));
            return Score - (0.95 * ahead);
        }

        public List<Mention> Mentions()
        {
            var list = new List<Mention>();
            for (var node = this; node?.Mention is { } mention; node = node.Before)
            {
                list.Add(mention);
            }

            list.Reverse();
            return list;
        }
    }
}
