using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>
/// Reads over typos: a word that means nothing becomes the known word nearest to it, if there is just one.
/// </summary>
internal sealed class Typos
{
    private const int LengthMin = 4;

    private static readonly HashSet<string> TimeWords =
    [
        "januar", "februar", "maerz", "april", "juni", "juli", "august", "september", "oktober", "november", "dezember",
        "january", "february", "march", "june", "july", "october", "december", "quartal", "quarter",
        "monat", "monate", "monatlich", "woche", "wochen", "jahr", "jahre", "month", "months", "monthly", "week",
        "weeks",
        "year", "years", "quarterly", "quartalsweise",
    ];

    private static readonly string[] NumberWords =
    [
        "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun", "zehn",
        "three", "four", "five", "seven", "eight", "nine",
    ];

    // Put in order once something is misspelt.
    private readonly Lazy<SortedWords> _ofNames;
    private readonly Lazy<SortedWords> _ofLanguages;
    private readonly Lazy<IReadOnlyList<string>> _shortWords;
    private readonly NameIndex _names;
    private readonly Grammar _grammar;

    public Typos(NameIndex names, Grammar grammar)
    {
        (_names, _grammar) = (names, grammar);
        _ofNames = new Lazy<SortedWords>(() => new SortedWords(names.Words.Where(IsLong)));
        _ofLanguages = new Lazy<SortedWords>(() => new SortedWords(names.Lexicon.Words
            .Concat(grammar.CueWords(Language.German)).Concat(grammar.CueWords(Language.English))
            .Concat(grammar.FillerWords(Language.German)).Concat(grammar.FillerWords(Language.English))
            .Concat(TimeWords).Concat(NumberWords)
            .Concat(names.Lexicon.Scales.SelectMany(s => s.More.All.Concat(s.Less.All)).Select(Spelling.Fold))
            .Where(IsLong)));
        _shortWords = new Lazy<IReadOnlyList<string>>(() => [.. new[] { Language.German, Language.English }
            .SelectMany(l => grammar.CueWords(l).Concat(grammar.FillerWords(l))).Distinct()
            .Where(w => w.Length == LengthMin - 1 && w.All(char.IsLetter))]);
    }

    /// <summary>The words nearest to a misspelt one, nearest first; empty when none is near enough.</summary>
    public IReadOnlyList<string> Nearest(string folded, int most = 3)
    {
        if (folded.Length < LengthMin)
        {
            return [.. _shortWords.Value.Where(w => w != folded && IsSwap(folded, w)
                && EditDistance.Within(folded, w, 1) == 1).Take(most)];
        }

        // Typos seldom hit the first letter; the second letter stands in for it when two were swapped.
        var limit = EditDistance.Allowed(folded.Length);
        return [.. new[] { folded[0], folded[1] }.Distinct()
            .SelectMany(c => _ofNames.Value.Near(folded, c, limit).Concat(_ofLanguages.Value.Near(folded, c, limit)))
            .Distinct().OrderBy(f => f.Distance).ThenBy(f => IsSwap(folded, f.Word) ? 0 : 1)
            .ThenBy(f => f.Word, StringComparer.Ordinal).Select(f => f.Word)
            .Where(w => w[0] == folded[0] || (w.Length > 1 && w[1] == folded[0])).Take(most)];
    }

    /// <summary>The word a misspelt one most likely stands for; null when nothing is near enough or two are.</summary>
    public string? Correct(string folded, Language language)
    {
        var nearest = Nearest(folded, 12).Where(w => !IsPassedOver(folded, w, language))
            .OrderBy(w => DistanceTo(folded, w)).ThenBy(w => IsSwap(folded, w) ? 0 : 1)
            .ThenBy(w => RankIn(w, language)).ThenBy(w => w, StringComparer.Ordinal).Take(2).ToList();
        return nearest.Count == 0
            || (nearest.Count > 1 && DistanceTo(folded, nearest[0]) == DistanceTo(folded, nearest[1])
            && IsSwap(folded, nearest[0]) == IsSwap(folded, nearest[1])
            && RankIn(nearest[0], language) == RankIn(nearest[1], language)
            && !AreAlike(nearest[0], nearest[1], language))
            ? null
            : nearest[0];
    }

    /// <summary>
    /// Whether another letter would make a word nobody looks at, or one of the other language, of one that may matter:
    /// "dogs" is not "does", "Sinn" no "sign".
    /// </summary>
    private bool IsPassedOver(string folded, string word, Language language) => folded.Length == word.Length
        && !IsSwap(folded, word)
        && (folded.Length == LengthMin || (!_names.HasWord(word)
            && (_grammar.IsFiller(language, word) || RankIn(word, language) == 2)));

    /// <summary>
    /// The known word that two swapped letters make of one that is no word as it stands: "compliants", "Beschwerdne".
    /// </summary>
    public string? Unswapped(string folded, Language language)
    {
        if (folded.Length < LengthMin + 1 || _names.HasWord(folded) || _names.Lexicon.IsWord(folded, language)
            || _grammar.IsCommon(language, folded) || _ofNames.Value.Contains(folded)
            || _ofLanguages.Value.Contains(folded))
        {
            return null;
        }

        var found = _ofNames.Value.Near(folded, folded[0], 1).Concat(_ofLanguages.Value.Near(folded, folded[0], 1))
            .Select(f => f.Word).Distinct()
            .Where(w => IsSwap(folded, w) && (RankIn(w, language) < 2 || _ofNames.Value.Contains(w))).Take(2).ToList();
        return found is [var only] && only != folded ? only : null;
    }

    /// <summary>Words of asking come first, then those of the question's language, then all others.</summary>
    private int RankIn(string word, Language language) =>
        _grammar.CueWords(language).Contains(word) || _grammar.IsCommon(language, word) || TimeWords.Contains(word)
            || NumberWords.Contains(word) ? 0
        : _names.Lexicon.IsWord(word, language) || _names.HasWord(word) ? 1
        : 2;

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
