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
        "monat", "monate", "monatlich", "woche", "wochen", "jahr", "jahre", "month", "months", "monthly", "week",
        "weeks",
        "year", "years", "quarterly", "quartalsweise",
    ];

    // Put in order once something is misspelt.
    private readonly Lazy<SortedWords> _ofNames;
    private readonly Lazy<SortedWords> _ofLanguages;
    private readonly NameIndex _names;
    private readonly Grammar _grammar;

    public Typos(NameIndex names, Grammar grammar)
    {
        (_names, _grammar) = (names, grammar);
        _ofNames = new Lazy<SortedWords>(() => new SortedWords(names.Words.Where(IsLong)));
        _ofLanguages = new Lazy<SortedWords>(() => new SortedWords(names.Lexicon.Words
            .Concat(grammar.CueWords(Language.German)).Concat(grammar.CueWords(Language.English))
            .Concat(grammar.FillerWords(Language.German)).Concat(grammar.FillerWords(Language.English))
            .Concat(MonthWords).Where(IsLong)));
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
        return [.. new[] { folded[0], folded[1] }.Distinct()
            .SelectMany(c => _ofNames.Value.Near(folded, c, limit).Concat(_ofLanguages.Value.Near(folded, c, limit)))
            .Distinct().OrderBy(f => f.Distance).ThenBy(f => IsSwap(folded, f.Word) ? 0 : 1)
            .ThenBy(f => f.Word, StringComparer.Ordinal).Select(f => f.Word).Take(most)];
    }

    /// <summary>The word a misspelt one most likely stands for; null when nothing is near enough or two are.</summary>
    public string? Correct(string folded, Language language)
    {
        var nearest = Nearest(folded, 2);
        return nearest.Count == 0
            || (nearest.Count > 1 && DistanceTo(folded, nearest[0]) == DistanceTo(folded, nearest[1])
            && IsSwap(folded, nearest[0]) == IsSwap(folded, nearest[1])
            && !AreAlike(nearest[0], nearest[1], language))
            ? null
            : nearest[0];
    }

    /// <summary>
    /// Two words as they are when the space came a letter too early or too late: "viel eKunden"; null when that does
    /// not give known words.
    /// </summary>
    public (string Left, string Right)? Respaced(string left, string right, Language language)
    {
        // Where a word of asking was understood, short names would turn up by chance: "ar the" is no "art he".
        var shortNames = !_grammar.IsCommon(language, left) && !_grammar.IsCommon(language, right);
        (string Left, string Right)[] ways = [(left + right[0], right[1..]), (left[..^1], left[^1] + right)];
        foreach (var way in ways)
        {
            if (way.Left.Length + way.Right.Length >= LengthMin && Knows(way.Left, language, shortNames)
                && Knows(way.Right, language, shortNames))
            {
                return way;
            }
        }

        return null;
    }

    /// <summary>Whether a word is one of the language, or stands in a name.</summary>
    private bool Knows(string word, Language language, bool shortNames) => word.Length < LengthMin
        ? word.Length > 1 && (_grammar.IsCommon(language, word) || (shortNames && _names.HasWord(word)))
        : _ofNames.Value.Contains(word) || (_ofLanguages.Value.Contains(word)
            && (_grammar.IsCommon(language, word) || _names.Lexicon.IsWord(word, language)));

    private static bool IsLong(string word) => word.Length >= LengthMin && word.All(char.IsLetter);

    private bool AreAlike(string word, string other, Language language) =>
        _names.Lexicon.AtomOf(word, language).Means(_names.Lexicon.AtomOf(other, language));

    /// <summary>Letters in another order are the likelier slip: "waht" is "what", not "want".</summary>
    private static bool IsSwap(string typed, string word) =>
        typed.Length == word.Length && typed.Order().SequenceEqual(word.Order());

    private static int DistanceTo(string folded, string word) =>
        EditDistance.Within(folded, word, EditDistance.Allowed(folded.Length));
}
