namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>How a source, theme, sentiment, language or segment is spelled in the index.</summary>
internal static class Facet
{
    private const char Between = '\u001F';

    /// <summary>A source.</summary>
    public static string Source(string value) => "source" + Between + value;

    /// <summary>A theme.</summary>
    public static string Theme(string value) => "theme" + Between + value;

    /// <summary>A sentiment.</summary>
    public static string Sentiment(string value) => "sentiment" + Between + value;

    /// <summary>A language.</summary>
    public static string Language(string value) => "language" + Between + value;

    /// <summary>A segment.</summary>
    public static string Segment(string name, string value) => "segment" + Between + name + Between + value;

    /// <summary>All facets of a verbatim; none for what is empty.</summary>
    public static IEnumerable<string> Of(VerbatimEntry entry)
    {
        if (entry.Source.Length > 0)
        {
            yield return Source(entry.Source);
        }

        if (entry.Sentiment.Length > 0)
        {
            yield return Sentiment(entry.Sentiment);
        }

        if (entry.Language.Length > 0)
        {
            yield return Language(entry.Language);
        }

        foreach (var theme in entry.Themes)
        {
            yield return Theme(theme);
        }

        foreach (var (name, value) in entry.Segments)
        {
            yield return Segment(name, value);
        }
    }
}
