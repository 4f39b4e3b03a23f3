using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What is said about the words of sentiment.yaml and themes.yaml.</summary>
internal static class LexiconSentences
{
    public static BilingualText Twice(string word, int line) => new(
        $"'{word}' steht schon in Zeile {line}, eine der beiden Stellen streichen",
        $"'{word}' already stands in line {line}, remove one of the two");

    public static BilingualText NotAPhrase(string word, int wordsMax) => new(
        $"'{Short(word)}' ist kein Wort und keine Wortgruppe bis {wordsMax} Wörter, kürzen",
        $"'{Short(word)}' is no word or phrase of up to {wordsMax} words, shorten it");

    public static BilingualText ThemeTwice(string theme) => new(
        $"das Thema '{theme}' steht zweimal, eine der beiden Stellen umbenennen",
        $"the theme '{theme}' stands twice, rename one of the two");

    private static string Short(string word) => word.Length > 60 ? word[..60] + "…" : word;
}
