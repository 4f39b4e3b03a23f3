using System.Buffers;
using System.Text;

namespace InsightsBot.Semantics.Text;

/// <summary>The gender marks of German writing: colon, star, underscore, slash, brackets, capital I.</summary>
internal static class GenderForms
{
    /// <summary>The signs that a gender mark may begin with; a text without them has none.</summary>
    public static readonly SearchValues<char> MarkSigns = SearchValues.Create("I:*_/·(");

    // Looking back no further keeps folding linear in the length of the text.
    private const int LongestStem = 24;

    private static readonly string[] BareMasculine = ["er", "or", "eur", "ent", "ant", "ist", "and", "ling", "el"];
    private static readonly string[] PersonEndings =
        [.. BareMasculine, "kund", "kunde", "kolleg", "expert", "psycholog"];

    /// <summary>The gender mark with its ending at a place, such as ":innen"; length 0 when none is there.</summary>
    public static (int Length, bool IsPlural) MarkAt(string text, int at)
    {
        if (at == 0 || !char.IsLetter(text[at - 1]))
        {
            return (0, false);
        }

        if (text[at] == 'I')
        {
            return char.IsLower(text[at - 1]) ? InnerCapital(text, at) : (0, false);
        }

        if (text[at] is not (':' or '*' or '_' or '/' or '·' or '('))
        {
            return (0, false);
        }

        var start = at + 1;
        if (start < text.Length && text[at] is '/' or '(' && text[start] == '-')
        {
            start++;
        }

        var closing = text[at] == '(' ? 1 : 0;
        foreach (var (ending, plural) in new[] { ("innen", true), ("in", false) })
        {
            var end = start + ending.Length;
            var isWritten = end <= text.Length
                && text.AsSpan(start, ending.Length).Equals(ending, StringComparison.OrdinalIgnoreCase)
                && (closing == 0 || (end < text.Length && text[end] == ')'));
            if (isWritten && (plural || IsPerson(text, at)) && EndsAt(text, end + closing))
            {
                return (end + closing - at, plural);
            }
        }

        return (0, false);
    }

    /// <summary>Ends a folded word as if it had no gender mark: "kund" → "kunden", "nutzer" stays.</summary>
    public static void EndWithoutGender(StringBuilder folded, bool plural)
    {
        var start = folded.Length;
        while (start > 0 && folded.Length - start < LongestStem && char.IsLetter(folded[start - 1]))
        {
            start--;
        }

        var stem = folded.ToString(start, folded.Length - start);
        if (!stem.EndsWith('e') && !stem.EndsWith("en", StringComparison.Ordinal))
        {
            _ = folded.Append(Ending(stem, plural));
        }
        else if (plural && stem.EndsWith('e'))
        {
            _ = folded.Append('n');
        }
    }

    /// <summary>Whether one word is the feminine of the other ("Kundinnen" of "Kunden"), both folded.</summary>
    public static bool IsPair(string feminine, string masculine)
    {
        foreach (var (ending, plural) in new[] { ("innen", true), ("in", false) })
        {
            if (!feminine.EndsWith(ending, StringComparison.Ordinal) || feminine.Length < ending.Length + 3)
            {
                continue;
            }

            var neutral = new StringBuilder(feminine, 0, feminine.Length - ending.Length, 32);
            EndWithoutGender(neutral, plural);
            return Cistem.StemFolded(neutral.ToString()) == Cistem.StemFolded(masculine);
        }

        return false;
    }

    private static (int Length, bool IsPlural) InnerCapital(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "Innen", 0, 5) == 0 && EndsAt(text, at + 5))
        {
            return (5, true);
        }

        var isSingular = string.CompareOrdinal(text, at, "In", 0, 2) == 0 && EndsAt(text, at + 2);
        return isSingular && IsPerson(text, at) ? (2, false) : (0, false);
    }

    // "MitarbeiterIn" but not "LinkedIn", "CheckIn" or "checked_in".
    private static bool IsPerson(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestStem && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var before = text[start..end].ToLowerInvariant();
        return PersonEndings.Any(e => before.EndsWith(e, StringComparison.Ordinal));
    }

    private static bool EndsAt(string text, int at) =>
        at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] == '_');

    private static string Ending(string stem, bool plural)
    {
        if (stem.EndsWith("er", StringComparison.Ordinal) || stem.EndsWith("el", StringComparison.Ordinal))
        {
            return "";
        }

        var isBare = BareMasculine.Any(e => stem.EndsWith(e, StringComparison.Ordinal));
        return plural ? "en" : isBare ? "" : "e";
    }
}
