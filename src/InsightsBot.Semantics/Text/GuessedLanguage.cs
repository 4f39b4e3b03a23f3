namespace InsightsBot.Semantics.Text;

/// <summary>In which language a question seems to be written.</summary>
public enum GuessedLanguage
{
    /// <summary>Too short, or only names and keywords that several languages share.</summary>
    Unknown,

    /// <summary>German.</summary>
    German,

    /// <summary>English.</summary>
    English,

    /// <summary>A language the hub does not read.</summary>
    Other,
}
