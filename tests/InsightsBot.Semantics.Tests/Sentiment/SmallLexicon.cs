using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Sentiment;

/// <summary>A lexicon of few words that tests can see whole.</summary>
internal static class SmallLexicon
{
    public static SentimentLexicon Read() => new(
    [
        .. German(WordRole.Judgement, 2, "gut", "gute", "gutes", "schön", "freundlich", "überzeugt", "danke", "lecker"),
        .. German(WordRole.Judgement, -2, "schlecht", "laut", "ekelhaft"),
        .. German(WordRole.Judgement, 1, "nicht schlecht"),
        .. German(WordRole.Fact, -2, "zu spät", "fällt .. aus"),
        .. German(WordRole.Nothing, 0, "bad"),
        .. German(WordRole.Negator, 0, "nicht", "kein", "keine"),
        .. German(WordRole.NegatedBehind, 0, "überzeugt"),
        .. German(WordRole.Intensifier, 0, "sehr"),
        .. German(WordRole.Diminisher, 0, "etwas"),
        .. German(WordRole.Contrast, 0, "aber"),
        .. German(WordRole.Wish, 0, "wäre"),
        .. German(WordRole.Thanks, 0, "danke"),
        new("good", Language.English, WordRole.Judgement, 2),
        new("bad", Language.English, WordRole.Judgement, -2),
        new("not", Language.English, WordRole.Negator, 0),
        new("😀", null, WordRole.Judgement, 2),
        new("😡", null, WordRole.Judgement, -3),
    ]);

    private static IEnumerable<LexiconEntry> German(WordRole role, double strength, params string[] words) =>
        words.Select(w => new LexiconEntry(w, Language.German, role, strength));
}
