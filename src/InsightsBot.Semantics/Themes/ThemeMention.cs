using InsightsBot.Semantics.Sentiment;

namespace InsightsBot.Semantics.Themes;

/// <summary>A place of a verbatim that talks about a theme.</summary>
/// <param name="Theme">The theme; on the second level where the words are that clear.</param>
/// <param name="Start">Where the words begin that say so, in characters from 0.</param>
/// <param name="Length">How many characters they take.</param>
/// <param name="Sentiment">How the words around it judge it; neutral where nothing around it judges.</param>
public sealed record ThemeMention(Theme Theme, int Start, int Length, SentimentScore Sentiment)
{
    /// <summary>Where the text goes on after the words, in characters from 0.</summary>
    public int End => Start + Length;
}
