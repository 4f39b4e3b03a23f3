using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Links;

/// <summary>Those whose first answer was alike, with what became of them.</summary>
/// <param name="Name">What they are called: "Kritiker", "Note 4".</param>
/// <param name="Points">What their answer counts: -100, 0 or 100 in an NPS, else the score itself.</param>
/// <param name="People">How many there are.</param>
/// <param name="Figure">What became of them: a share that left, or a mean.</param>
/// <param name="ErrorSquared">The square of its standard error.</param>
/// <param name="Interval">Its interval at 95 %.</param>
internal sealed record LinkGroup(
    string Name, double Points, double People, double Figure, double ErrorSquared, Interval? Interval)
{
    /// <summary>How long they stayed; null for outcomes other than leaving.</summary>
    public KaplanMeier? Curve { get; init; }

    /// <summary>The cases of the curve.</summary>
    public IReadOnlyList<SurvivalRow> Rows { get; init; } = [];
}
