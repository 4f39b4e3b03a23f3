namespace InsightsBot.Semantics.Text;

/// <summary>The English Snowball stemmer, known as Porter2.</summary>
/// <remarks>
/// Source: M. F. Porter, R. Boulton, "The English (Porter2) stemming algorithm",
/// https://snowballstem.org/algorithms/english/stemmer.html. A stem is a key for comparing, not a word.
/// </remarks>
public static class Porter2
{
    private const string Vowels = "aeiouy";

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski", ["skies"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie",
        ["idly"] = "idl", ["gently"] = "gentl", ["ugly"] = "ugli", ["early"] = "earli", ["only"] = "onli",
        ["singly"] = "singl", ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas",
        ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    };

    private static readonly HashSet<string> NotInflected = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed",
    };

    private static readonly string[] RegionWords = ["gener", "commun", "arsen"];

    private static readonly (string Suffix, string Becomes)[] Step2 = LongestFirst(
        ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"),
        ("ization", "ize"), ("ational", "ate"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"),
        ("alli", "al"), ("fulness", "ful"), ("ousli", "ous"), ("ousness", "ous"), ("iveness", "ive"),
        ("iviti", "ive"), ("biliti", "ble"), ("bli", "ble"), ("ogi", "og"), ("fulli", "ful"), ("lessli", "less"),
        ("li", ""));

    private static readonly (string Suffix, string Becomes)[] Step3 = LongestFirst(
        ("tional", "tion"), ("ational", "ate"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
        ("ful", ""), ("ness", ""), ("ative", ""));

    private static readonly (string Suffix, string Becomes)[] Step4 = LongestFirst(
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""),
        ("ement", ""), ("ment", ""), ("ent", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""),
        ("ize", ""), ("ion", ""));

    /// <summary>The stem of one English word; words of one or two letters are their own stem.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        if (Irregular.TryGetValue(lower, out var stem))
        {
            return stem;
        }

        if (lower.Length < 3)
        {
            return lower;
        }

        var marked = MarkConsonantY(lower.StartsWith('\'') ? lower[1..] : lower);
        var (r1, r2) = Regions(marked);
        marked = Plural(marked);
        if (!NotInflected.Contains(marked))
        {
            marked = PastAndProgressive(marked, r1);
            marked = FinalY(marked);
            marked = ReplaceIn(marked, Step2, r1, r2);
            marked = ReplaceIn(marked, Step3, r1, r2);
            marked = ReplaceIn(marked, Step4, r2, r2);
            marked = FinalEAndL(marked, r1, r2);
        }

        return marked.Replace('Y', 'y');
    }

    private static (string Suffix, string Becomes)[] LongestFirst(params (string Suffix, string Becomes)[] rules) =>
        [.. rules.OrderByDescending(r => r.Suffix.Length)];

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    private static bool HasVowel(string text) => text.Any(IsVowel);

    private static string MarkConsonantY(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
            {
                letters[i] = 'Y';
            }
        }

        return new string(letters);
    }

    private static (int R1, int R2) Regions(string word)
    {
        var start = RegionWords.FirstOrDefault(w => word.StartsWith(w, StringComparison.Ordinal));
        var r1 = start?.Length ?? AfterVowelAndConsonant(word, 0);
        return (r1, AfterVowelAndConsonant(word, r1));
    }

    private static int AfterVowelAndConsonant(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) => word.Length switch
    {
        < 2 => false,
        2 => IsVowel(word[0]) && !IsVowel(word[1]),
        _ => !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y') && IsVowel(word[^2]) && !IsVowel(word[^3]),
    };

    // Step 1a with the possessive before it.
    private static string Plural(string word)
    {
        var bare = Without(word, "'s'") ?? Without(word, "'s") ?? Without(word, "'") ?? word;
        if (Without(bare, "sses") is { } sses)
        {
            return sses + "ss";
        }

        if ((Without(bare, "ied") ?? Without(bare, "ies")) is { } ie)
        {
            return ie + (ie.Length >= 2 ? "i" : "ie");
        }

        var keepsS = bare.EndsWith("us", StringComparison.Ordinal) || bare.EndsWith("ss", StringComparison.Ordinal);
        return !keepsS && bare.EndsWith('s') && bare.Length > 2 && HasVowel(bare[..^2])
            ? bare[..^1]
            : bare;
    }

    // Step 1b.
    private static string PastAndProgressive(string word, int r1)
    {
        if ((Without(word, "eedly") ?? Without(word, "eed")) is { } eed)
        {
            return eed.Length >= r1 ? eed + "ee" : word;
        }

        var stem = Without(word, "ingly") ?? Without(word, "edly") ?? Without(word, "ing") ?? Without(word, "ed");
        if (stem is null || !HasVowel(stem))
        {
            return word;
        }

        if (Without(stem, "at") is not null || Without(stem, "bl") is not null || Without(stem, "iz") is not null)
        {
            return stem + "e";
        }

        if (stem.Length >= 2 && stem[^1] == stem[^2] && "bdfgmnprt".Contains(stem[^1], StringComparison.Ordinal))
        {
            // "add", "egg" and "off" are whole words.
            return stem.Length == 3 && "aeo".Contains(stem[0], StringComparison.Ordinal) ? stem : stem[..^1];
        }

        return stem.Length == r1 && EndsInShortSyllable(stem) ? stem + "e" : stem;
    }

    // Step 1c.
    private static string FinalY(string word) =>
        word.Length > 2 && word[^1] is ('y' or 'Y') && !IsVowel(word[^2]) ? word[..^1] + "i" : word;

    // Steps 2 to 4: the longest ending counts, and only inside its region.
    private static string ReplaceIn(string word, (string Suffix, string Becomes)[] rules, int region, int r2)
    {
        foreach (var (suffix, becomes) in rules)
        {
            if (Without(word, suffix) is not { } stem)
            {
                continue;
            }

            var holds = stem.Length >= region && suffix switch
            {
                "ogi" => stem.EndsWith('l'),
                "li" => stem.Length > 0 && "cdeghkmnrt".Contains(stem[^1], StringComparison.Ordinal),
                "ative" => stem.Length >= r2,
                "ion" => stem.EndsWith('s') || stem.EndsWith('t'),
                _ => true,
            };
            return holds ? stem + becomes : word;
        }

        return word;
    }

    // Step 5.
    private static string FinalEAndL(string word, int r1, int r2)
    {
        var at = word.Length - 1;
        var drops = word[^1] switch
        {
            'e' => at >= r2 || (at >= r1 && !EndsInShortSyllable(word.AsSpan(0, at))),
            'l' => at >= r2 && at > 0 && word[at - 1] == 'l',
            _ => false,
        };
        return drops ? word[..^1] : word;
    }

    private static string? Without(string word, string ending) =>
        word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;
}
