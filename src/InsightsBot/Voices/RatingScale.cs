namespace InsightsBot.Voices;

/// <summary>The scale of a rating.</summary>
/// <param name="Low">The smallest value.</param>
/// <param name="High">The largest value.</param>
/// <param name="MoreIsBetter">Whether a larger value is a better rating.</param>
internal sealed record RatingScale(double Low, double High, bool MoreIsBetter);
