namespace InsightsBot.Tests.Evaluation.Search;

/// <summary>How good a list of hits is.</summary>
internal static class Gain
{
    /// <summary>How many hits count.</summary>
    public const int Top = 10;

    /// <summary>The normalised discounted cumulative gain of the first ten.</summary>
    /// <param name="isSought">Whether each hit is what was looked for, best first.</param>
    /// <param name="sought">How many texts are.</param>
    public static double Ndcg(IReadOnlyList<bool> isSought, int sought)
    {
        var gained = isSought.Take(Top).Select((is1, i) => is1 ? Discount(i) : 0).Sum();
        return gained / Enumerable.Range(0, Math.Min(Top, sought)).Sum(Discount);
    }

    private static double Discount(int place) => 1 / Math.Log2(place + 2);
}
