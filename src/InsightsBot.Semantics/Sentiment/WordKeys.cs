using System.Buffers;
using System.Collections.Concurrent;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Sentiment;

/// <summary>
/// Tells which words of the patterns a written word can stand for: as written, by stem, by beginning, by compound end.
/// </summary>
/// <remarks>
/// What was found for a written word is kept, up to a limit, so that frequent words cost one look-up.
/// </remarks>
internal sealed class WordKeys(int compoundTailMin)
{
    private static readonly string[] GermanEndings = ["ung", "ungen", "keit", "heit", "lich", "liche", "schaft"];
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüßÄÖÜ");

    private const int KeptMax = 200_000;
    private const int KeptLettersMax = 40;
    private const int CompoundHeadMin = 3;
    private const int WordLettersMax = 200;
    private const int ShortStem = 3;
    private const int UmlautStem = 5;
    private const int ParticipleMin = 6;

    private readonly Dictionary<string, int>[] exact = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<string, int>[] stems = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<string, int>[] prefixes = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<string, int> tails = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordMeaning> kept = new(StringComparer.Ordinal);
    private int keyCount;

    /// <summary>The key of one word of a pattern, made where there is none.</summary>
    /// <param name="language">The language of the pattern.</param>
    /// <param name="word">The word with its mark: "word", "=word", "word*" or "*word".</param>
    /// <param name="isTail">Whether a German word also ends compounds.</param>
    public int KeyOf(Language language, string word, bool isTail)
    {
        var at = (int)language;
        if (word.StartsWith('='))
        {
            return Key(exact[at], Spelling.Fold(word[1..]));
        }

        if (word.EndsWith('*'))
        {
            return Key(prefixes[at], Spelling.Fold(word[..^1]));
        }

        var isOnlyTail = word.StartsWith('*');
        var stem = Stem(Spelling.Fold(isOnlyTail ? word[1..] : word), language);
        if (isOnlyTail)
        {
            return Key(tails, stem);
        }

        var key = Key(stems[at], stem);
        if (isTail && language == Language.German && stem.Length >= compoundTailMin)
        {
            _ = tails.TryAdd(stem, key);
        }

        return key;
    }

    /// <summary>What a written word can stand for.</summary>
    public WordMeaning Of(ReadOnlySpan<char> written)
    {
        if (written.Length > KeptLettersMax)
        {
            return written.Length > WordLettersMax ? WordMeaning.None : Read(written.ToString());
        }

        if (kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var known))
        {
            return known;
        }

        var word = written.ToString();
        var meaning = Read(word);
        if (kept.Count < KeptMax)
        {
            _ = kept.TryAdd(word, meaning);
        }

        return meaning;
    }

    private int Key(Dictionary<string, int> keys, string word)
    {
        if (!keys.TryGetValue(word, out var key))
        {
            key = ++keyCount;
            keys.Add(word, key);
        }

        return key;
    }

    private static string Stem(string folded, Language language) =>
        language == Language.German ? GermanKey(folded) : EnglishForms.Key(folded);

    /// <summary>
    /// The German stem, but words that only the stemmer takes for alike stay apart: "gefallen" and "fallen", and among
    /// short ones "schön" and "schon"; a stem of three letters stands for the word as written.
    /// </summary>
    public static string GermanKey(string folded)
    {
        var stem = Cistem.StemFolded(folded);
        if (stem.Length <= ShortStem)
        {
            return folded;
        }

        var mark = stem.Length <= UmlautStem && HasUmlaut(folded) ? "~" : "";
        return folded.Length >= ParticipleMin && folded.StartsWith("ge", StringComparison.Ordinal)
            ? $"ge{stem}{mark}" : stem + mark;
    }

    private static bool HasUmlaut(string folded) => folded.Contains("ae", StringComparison.Ordinal)
        || folded.Contains("oe", StringComparison.Ordinal) || folded.Contains("ue", StringComparison.Ordinal);

    private WordMeaning Read(string written)
    {
        var folded = Spelling.Fold(written).Replace("_", "", StringComparison.Ordinal);
        var (german, english) = Both(folded);
        if (german.Length == 0 && english.Length == 0 && Shortened(folded, 2) is { } twice)
        {
            (german, english) = Both(twice);
            if (german.Length == 0 && english.Length == 0 && Shortened(folded, 1) is { } once)
            {
                (german, english) = Both(once);
            }
        }

        var isUpper = written.Length > 3 && !written.AsSpan().ContainsAnyInRange('a', 'z');
        return new(german, english, Vote(written, folded, german.Length, english.Length), isUpper);
    }

    private (int[] German, int[] English) Both(string folded) =>
        (Keys(folded, Language.German), Keys(folded, Language.English));

    private int[] Keys(string folded, Language language)
    {
        if (folded.Length == 0)
        {
            return [];
        }

        var found = new List<int>();
        Add(found, exact[(int)language], folded);
        var stem = Stem(folded, language);
        Add(found, stems[(int)language], stem);
        var isWhole = found.Count > 0;
        for (var length = folded.Length; length >= 2; length--)
        {
            Add(found, prefixes[(int)language], folded[..length]);
        }

        if (language == Language.German && !isWhole)
        {
            AddTail(found, stem);
        }

        return [.. found];
    }

    /// <summary>The longest known end of a compound, unless "un" stands before it and turns it around.</summary>
    private void AddTail(List<int> found, string stem)
    {
        for (var at = CompoundHeadMin; at + compoundTailMin <= stem.Length; at++)
        {
            var head = stem.AsSpan(0, at);
            if (!head.EndsWith("un") && !head.EndsWith("nicht") && !head.EndsWith("miss")
                && tails.TryGetValue(stem[at..], out var key))
            {
                if (!found.Contains(key))
                {
                    found.Add(key);
                }

                return;
            }
        }
    }

    private static void Add(List<int> found, Dictionary<string, int> keys, string word)
    {
        if (keys.TryGetValue(word, out var key) && !found.Contains(key))
        {
            found.Add(key);
        }
    }

    /// <summary>A word whose letters repeat three times or more with fewer of them, or null: "sooo", "guuut".</summary>
    private static string? Shortened(string word, int repeats)
    {
        var hasRun = false;
        var letters = new System.Text.StringBuilder(word.Length);
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            hasRun |= run == 3;
            if (run == 1 || (run <= repeats && IsLongRun(word, i - run + 1)) || (run == 2 && !IsLongRun(word, i - 1)))
            {
                _ = letters.Append(word[i]);
            }
        }

        return hasRun ? letters.ToString() : null;
    }

    private static bool IsLongRun(string word, int start) =>
        start + 2 < word.Length && word[start] == word[start + 1] && word[start] == word[start + 2];

    /// <summary>
    /// How much a word tells the language: small words most; else words only one language's patterns know, and endings.
    /// </summary>
    private static int Vote(string written, string folded, int germanKeys, int englishKeys) =>
        folded == "an" ? 0
        : LanguageWords.German.Contains(folded) || written.AsSpan().ContainsAny(Umlauts) ? -2
        : LanguageWords.English.Contains(folded) ? 2
        : germanKeys > 0 && englishKeys == 0 ? -1
        : englishKeys > 0 && germanKeys == 0 ? 1
        : GermanEndings.Any(e => folded.Length > e.Length + 2 && folded.EndsWith(e, StringComparison.Ordinal)) ? -1
        : 0;
}
