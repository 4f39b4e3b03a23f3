namespace InsightsBot.Semantics.Learning;

/// <summary>Which members learn, and how they are brought together: one setting for all texts.</summary>
/// <param name="Members">The ways to learn a label.</param>
/// <param name="BlendPenalty">Keeps small how far one label speaks against another.</param>
internal sealed record Recipe(IReadOnlyList<Member> Members, double BlendPenalty)
{
    private const int RoundsMax = 10;

    /// <summary>The recipe that did best over texts of many kinds.</summary>
    public static readonly Recipe Usual = new(
        [
            new Member.Regression(5, RoundsMax),
            new Member.RatioRegression(2, 0.1, FeatureView.Words, RoundsMax),
            new Member.RatioRegression(2, 0.1, FeatureView.Letters, RoundsMax),
        ],
        5);
}
