namespace InsightsBot.Semantics.Sentiment;

/// <summary>Words of a text that counted for its sentiment.</summary>
/// <param name="Start">Where they begin, in characters from 0.</param>
/// <param name="Length">How many characters they take.</param>
/// <param name="Strength">
/// What they counted for in their place, negation and emphasis included; negative for blame.
/// </param>
public sealed record SentimentSpan(int Start, int Length, double Strength)
{
    /// <summary>Where the text goes on after them, in characters from 0.</summary>
    public int End => Start + Length;
}
