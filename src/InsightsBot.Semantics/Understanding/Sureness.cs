namespace InsightsBot.Semantics.Understanding;

/// <summary>How sure a reading is: how well it explains the words, and how far it leads before the next.</summary>
/// <remarks>
/// A logistic curve. Its three figures were fitted once to whether the answers to a public benchmark were right
/// (docs/evaluation.md), so that of the answers with a sureness near 0.8 about four in five were right there.
/// </remarks>
internal static class Sureness
{
    private const double LeadMax = 3;

    /// <summary>The sureness of a reading.</summary>
    /// <param name="best">The reading.</param>
    /// <param name="outcomes">All readings of the question, best first.</param>
    public static double Of(Composition.Outcome best, IReadOnlyList<Composition.Outcome> outcomes)
    {
        var next = outcomes.FirstOrDefault(o => o.Query?.Key != best.Query?.Key);
        var lead = next is null ? LeadMax : Math.Clamp(best.Score - next.Score, 0, LeadMax);
        return Of(lead, best.Score / best.Sentence.Text.Slots.Count);
    }

    /// <summary>The sureness of a lead and of how much is explained per place of the question.</summary>
    public static double Of(double lead, double support) =>
        1 / (1 + Math.Exp(3.9 - (0.6 * lead) - (4.9 * support)));
}
