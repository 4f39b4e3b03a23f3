using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Themes;

/// <summary>What verbatims talk about: one entry of a company's taxonomy.</summary>
/// <param name="Name">Its name, with its parent's where it has one: "delivery", "delivery.late".</param>
/// <param name="Parent">The name of the theme it belongs to, or null on the first level.</param>
/// <param name="Label">What answers call it.</param>
/// <param name="Synonyms">What people call it in questions.</param>
/// <param name="Words">
/// What customers write when they talk about it: words and phrases in the form <see cref="Sentiment.LexiconEntry"/>
/// has.
/// </param>
/// <param name="Hints">Words that mean it only where something else of the same first-level theme is said too.</param>
public sealed record Theme(
    string Name, string? Parent, BilingualText Label,
    BilingualWords Synonyms, BilingualWords Words, BilingualWords Hints)
{
    /// <summary>The first-level theme it belongs to, or its own name.</summary>
    public string Top => Parent ?? Name;
}
