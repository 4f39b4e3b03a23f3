using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>
/// Reads over typos: a word that means nothing becomes the known word nearest to it, if there is just one.
/// </summary>
internal sealed class Typos
{
    private const int LengthMin = 4;

    private static readonly string[] MonthWords =
    [
        "januar", "februar", "maerz", "april", "juni", "juli", "august", "september", "oktober", "november", "dezember",
        "january", "february", "march", "june", "july", "october", "december", "quartal", "quarter",
    ];

    // Put in order once something is misspelt.
    private readonly Lazy<SortedWords> _words;
    private readonly Lexicon _lexicon;

    public Typos(NameIndex names, Grammar grammar)
    {
        _lexicon = names.Lexicon;
        _words = new Lazy<SortedWords>(() => new SortedWords(names.Words.Concat(names.Lexicon.Words)
            .Concat(grammar.CueWords(Language.German)).Concat(grammar.CueWords(Language.English))
            .Concat(grammar.FillerWords(Language.German)).Concat(grammar.FillerWords(Language.English))
            .Concat(MonthWords)
            .Where(w => w.Length >= LengthMin && w.All(char.IsLetter))));
    }

    /// <summary>The words nearest to a misspelt one, nearest first; empty when none is near enough.</summary>
    public IReadOnlyList<string> Nearest(string folded, int most = 3)
    {
        if (folded.Length < LengthMin)
        {
            return [];
        }

        // Typos seldom hit the first letter; the second letter stands in for it when two were swapped.
        var limit = EditDistance.Allowed(folded.Length);
        return [.. new[] { folded[0], folded[1] }.Distinct().SelectMany(c => _words.Value.Near(folded, c, limit))
            .OrderBy(f => f.Distance).ThenBy(f => IsSwap(folded, f.Word) ? 0 : 1)
            .ThenBy(f => f.Word, StringComparer.Ordinal).Select(f => f.Word).Take(most)];
    }

    /// <summary>The word a misspelt one most likely stands for; null when nothing is near enough or two are.</summary>
    public string? Correct(string folded, Language language)
    {
        var nearest = Nearest(folded, 2);
        return nearest.Count == 0
            || (nearest.Count > 1 && DistanceTo(folded, nearest[0]) == DistanceTo(folded, nearest[1])
            && IsSwap(folded, nearest[0]) == IsSwap(folded, nearest[1])
            && !_lexicon.AtomOf(nearest[0], language).Means(_lexicon.AtomOf(nearest[1], language)))
            ? null
            : nearest[0];
    }

    /// <summary>Letters in another order are the likelier slip: "waht" is "what", not "want".</summary>
    private static bool IsSwap(string typed, string word) =>
        typed.Length == word.Length && typed.Order().SequenceEqual(word.Order());

    private static int DistanceTo(string folded, string word) =>
        EditDistance.Within(folded, word, EditDistance.Allowed(folded.Length));
}
