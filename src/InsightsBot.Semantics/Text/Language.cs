namespace InsightsBot.Semantics.Text;

/// <summary>A language the hub reads and answers in. German is the default where a question shows neither.</summary>
public enum Language
{
    /// <summary>German, written "de" in files and answers.</summary>
    German,

    /// <summary>English, written "en" in files and answers.</summary>
    English,
}
