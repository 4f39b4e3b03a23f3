namespace InsightsBot.Semantics.Sentiment;

/// <summary>The sentiment of a text, a sentence or a clause, with the words it rests on.</summary>
/// <param name="Negative">The probability that a person would call it negative, 0–1.</param>
/// <param name="Neutral">The probability that a person would call it neutral, 0–1.</param>
/// <param name="Positive">The probability that a person would call it positive, 0–1.</param>
/// <param name="IsIronic">Whether praise stands where irony is likely; such a score is never sure.</param>
/// <param name="Evidence">The words that counted, in their order.</param>
public sealed record SentimentScore(
    double Negative, double Neutral, double Positive, bool IsIronic, IReadOnlyList<SentimentSpan> Evidence)
{
    private const double EnoughToBeSure = 0.6;

    /// <summary>A text without words.</summary>
    public static readonly SentimentScore Nothing = new(0, 1, 0, false, []);

    /// <summary>The most probable label; neutral where two are alike.</summary>
    public SentimentLabel Label =>
        Negative > Neutral && Negative >= Positive ? SentimentLabel.Negative
        : Positive > Neutral && Positive > Negative ? SentimentLabel.Positive
        : SentimentLabel.Neutral;

    /// <summary>What the probabilities were made of.</summary>
    public IReadOnlyList<double> Marks { get; init; } = [];

    /// <summary>How positive it is, from −1 to 1: the probability of positive minus that of negative.</summary>
    public double Score => Positive - Negative;

    /// <summary>
    /// The label where only praise and blame are asked for: neutral texts take the side they lean to.
    /// </summary>
    public SentimentLabel Side => Score < 0 ? SentimentLabel.Negative : SentimentLabel.Positive;

    /// <summary>
    /// Whether the label may stand without a look: one label is clearly more probable, and no irony is near.
    /// </summary>
    public bool IsSure => !IsIronic && Math.Max(Negative, Math.Max(Neutral, Positive)) >= EnoughToBeSure;
}
