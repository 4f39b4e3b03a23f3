namespace InsightsBot.Semantics.Understanding.Voices;

/// <summary>What a question wants of verbatims, beside the figures its query counts.</summary>
/// <param name="Aim">What is wanted.</param>
public sealed record VoicesWish(VoicesAim Aim)
{
    /// <summary>The theme asked about, as stored; null for none.</summary>
    public string? Theme { get; init; }

    /// <summary>Words asked about that are no theme: texts must contain them; null for none.</summary>
    public string? Words { get; init; }

    /// <summary>The sentiment asked for, as stored; null for any.</summary>
    public string? Sentiment { get; init; }

    /// <summary>Whether the newest texts come first instead of the most telling.</summary>
    public bool Newest { get; init; }

    /// <summary>How many quotes at most: two to five, as asked.</summary>
    public int QuotesMax { get; init; } = 3;
}
