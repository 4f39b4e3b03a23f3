namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads the CX language from words.de.yaml and words.en.yaml.</summary>
public static class WordFiles
{
    internal const string GermanFile = "words.de.yaml";
    internal const string EnglishFile = "words.en.yaml";

    /// <summary>The concepts and scales of both files, or every issue that stands in their way.</summary>
    /// <remarks>The two files are read at the same time. Never throws for what a file holds.</remarks>
    /// <param name="folder">The folder; issues print it as given.</param>
    /// <param name="limits">How much is read; <see cref="ModelLimits.Default"/> where null.</param>
    public static WordReading Read(string folder, ModelLimits? limits = null)
    {
        var bounds = limits ?? ModelLimits.Default;
        var english = Task.Run(() => new WordFileReader(folder, EnglishFile, bounds).Read());
        var german = new WordFileReader(folder, GermanFile, bounds).Read();
        return new WordMerge(german, english.GetAwaiter().GetResult(), bounds).Merge();
    }
}
