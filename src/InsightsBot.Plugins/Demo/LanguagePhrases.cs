namespace InsightsBot.Plugins.Demo;

/// <summary>All sentences of one language: the content of phrases.de.yaml or phrases.en.yaml.</summary>
internal sealed class LanguagePhrases
{
    /// <summary>First sentences, by tone.</summary>
    public ThemePhrases Openers { get; init; } = new();

    /// <summary>Last sentences, by tone.</summary>
    public ThemePhrases Closers { get; init; } = new();

    /// <summary>How letters begin.</summary>
    public List<string> Greetings { get; init; } = [];

    /// <summary>What complaints ask for.</summary>
    public List<string> Demands { get; init; } = [];

    /// <summary>The sentences of each theme.</summary>
    public Dictionary<string, ThemePhrases> Themes { get; init; } = [];
}
