using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Themes;

/// <summary>Cuts a verbatim into words and phrases of up to four words that may name a theme.</summary>
internal static class TermScan
{
    private const int LettersMin = 3;
    private const int LettersMax = 40;
    private const int WordsMax = 2_000;

    private static readonly HashSet<string> NoSigns = [];

    /// <summary>Each term once, with the key its inflected forms share and the form it is written in.</summary>
    /// <param name="verbatim">The verbatim.</param>
    /// <param name="wordsMax">How many words a term may have: 1 to 4.</param>
    /// <param name="counts">How many verbatims say a word, by its key; rare words begin and end no phrase.</param>
    /// <param name="countMin">From how many verbatims on a word is not rare.</param>
    public static Dictionary<string, string> Read(
        DatedVerbatim verbatim, int wordsMax, Dictionary<string, int> counts, int countMin)
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        var run = new List<(string Key, string Written, bool IsSmall)>();
        var words = 0;
        foreach (var piece in PieceScan.Read(verbatim.Text, NoSigns))
        {
            if (piece.Kind != PieceKind.Word || words > WordsMax)
            {
                AddRun(terms, run, wordsMax);
                run.Clear();
                continue;
            }

            words++;
            var written = verbatim.Text.Substring(piece.Start, Math.Min(piece.Length, LettersMax));
            var folded = Spelling.Fold(written);
            var key = Key(folded, verbatim.Language);
            var isSmall = folded.Length < LettersMin || !char.IsLetter(folded[0]) || StopWords.Contain(folded)
                || counts.GetValueOrDefault(key, countMin) < countMin;
            run.Add((isSmall ? folded : key, written, isSmall));
        }

        AddRun(terms, run, wordsMax);
        return terms;
    }

    /// <summary>Where the language is not known, the German key serves both: it cuts English plurals too.</summary>
    private static string Key(string folded, Language? language) =>
        language == Language.English ? EnglishForms.Key(folded) : WordKeys.GermanKey(folded);

    private static void AddRun(
        Dictionary<string, string> terms, List<(string Key, string Written, bool IsSmall)> run, int wordsMax)
    {
        for (var first = 0; first < run.Count; first++)
        {
            if (run[first].IsSmall)
            {
                continue;
            }

            for (var last = first; last < run.Count && last - first < wordsMax; last++)
            {
                if (!run[last].IsSmall)
                {
                    var words = run[first..(last + 1)];
                    // "Rechnung ist falsch" and "Rechnungen sind falsch" are one term.
                    _ = terms.TryAdd(string.Join(' ', words.Where(w => !w.IsSmall).Select(w => w.Key)),
                        string.Join(' ', words.Select(w => w.Written)));
                }
            }
        }
    }
}
