namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads the CX language from words.de.yaml and words.en.yaml.</summary>
public static class WordFiles
{
    internal const string GermanFile = "words.de.yaml";
    internal const string EnglishFile = "words.en.yaml";
}
