using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Voices;

/// <summary>Says in words what the sentiment of a dataset's texts rests on.</summary>
internal static class SentimentNote
{
    /// <summary>For texts that are judged by their words alone.</summary>
    public static string ByWords(Language language) => language == Language.German
        ? "Stimmung nach Wörtern: ein Wörterbuch mit Verneinung, Verstärkung und Gegensatz; Ironie bleibt manchmal "
            + "unerkannt. Themen nach Wörtern der Themenliste."
        : "Sentiment by words: a lexicon with negation, emphasis and contrast; irony is sometimes missed. Themes by "
            + "the words of the list of themes.";

    /// <summary>For texts that are judged by what was learned from ratings.</summary>
    public static string Of(Dataset dataset, LearnedSentiment learned, Language language)
    {
        var right = NumberWriting.Plain(Math.Round(100 * learned.RightLearned, 1), language);
        var words = NumberWriting.Plain(Math.Round(100 * learned.RightByWords, 1), language);
        var column = learned.Rating.Dimension.Label.In(language);
        var texts = NumberWriting.Plain(learned.Texts, language);
        var held = NumberWriting.Plain(learned.Checked, language);
        return language == Language.German
            ? $"{dataset.Label.De}: Stimmung gelernt an {texts} Texten mit „{column}“ aus denselben Zeilen; von {held} "
                + $"zurückgehaltenen Texten wurden {right} % so beurteilt, wie sie bewertet waren ({words} % nach "
                + "Wörtern allein). Themen nach Wörtern der Themenliste."
            : $"{dataset.Label.En}: sentiment learned from {texts} texts with “{column}” of the same rows; of {held} "
                + $"texts held back {right} % were judged as they were rated ({words} % by words alone). Themes by the "
                + "words of the list of themes.";
    }
}
