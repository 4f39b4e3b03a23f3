namespace InsightsBot.Plugins.Verbatims;

/// <summary>One verbatim as it enters an index.</summary>
/// <param name="Id">What tells it from all others, such as "surveys/123"; kept word for word.</param>
/// <param name="Text">The customer's words, already masked. Half surrogate pairs are replaced by U+FFFD.</param>
public sealed record VerbatimEntry(string Id, string Text)
{
    /// <summary>The local day it was written on; null when nobody knows.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The dataset or channel it came from; empty when there is only one.</summary>
    public string Source { get; init; } = "";

    /// <summary>"de", "en" or another code; empty lets the index guess, and is then no member of any
    /// language.</summary>
    public string Language { get; init; } = "";

    /// <summary>Its sentiment as queries name it; empty when nobody judged it.</summary>
    public string Sentiment { get; init; } = "";

    /// <summary>The themes it talks about.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>What else its customer or response is known by, name to value: "region" to "Bayern".</summary>
    public IReadOnlyDictionary<string, string> Segments { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether another entry says the same in every part; themes and segments in any order.</summary>
    public bool IsSameAs(VerbatimEntry other) =>
        Id == other.Id && Text == other.Text && Day == other.Day && Source == other.Source
        && Language == other.Language && Sentiment == other.Sentiment
        && Themes.Order(StringComparer.Ordinal).SequenceEqual(other.Themes.Order(StringComparer.Ordinal))
        && Segments.Count == other.Segments.Count
        && Segments.All(s => other.Segments.TryGetValue(s.Key, out var value) && value == s.Value);
}
