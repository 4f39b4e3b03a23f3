namespace InsightsBot.Semantics.Sentiment;

/// <summary>Brings the inflected forms of an English word to one key: plural, past and -ing, nothing else.</summary>
/// <remarks>
/// A full stemmer takes "timely" for "time" and "hospitable" for "hospital", which judge differently. Short words keep
/// their form. A key is for comparing, never shown.
/// </remarks>
internal static class EnglishForms
{
    private const int RestMin = 4;

    /// <summary>The key of a word in its folded form.</summary>
    public static string Key(string folded)
    {
        var word = folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
        if (word.Length <= RestMin)
        {
            return word;
        }

        return Ending(word, "ying") ? WithY(word, 4)
            : Ending(word, "ing") ? Single(word[..^3])
            : Ending(word, "ied") || Ending(word, "ies") ? WithY(word, 3)
            : Ending(word, "ed") ? Single(word[..^2])
            : word.EndsWith("sses", StringComparison.Ordinal) || IsHissing(word) ? word[..^2]
            : word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i') ? WithoutE(word[..^1])
            : WithoutE(word);
    }

    private static bool Ending(string word, string ending) =>
        word.Length - ending.Length >= RestMin && word.EndsWith(ending, StringComparison.Ordinal);

    private static string WithY(string word, int cut) => word[..^cut] + "y";

    private static bool IsHissing(string word) => word.Length > RestMin + 1
        && (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal));

    /// <summary>"cancell" of "cancelled" is "cancel", but "miss" of "missed" stays.</summary>
    private static string Single(string rest) => rest[^1] == rest[^2] && rest[^1] is not ('s' or 'z' or 'f' or 'e')
        && !rest.EndsWith("all", StringComparison.Ordinal) && !rest.EndsWith("ell", StringComparison.Ordinal)
        || rest.EndsWith("cell", StringComparison.Ordinal) ? rest[..^1] : WithoutE(rest);

    private static string WithoutE(string word) =>
        word.Length > RestMin && word.EndsWith('e') && word[^2] != 'e' ? word[..^1] : word;
}
