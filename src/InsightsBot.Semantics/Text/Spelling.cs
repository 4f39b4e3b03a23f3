using System.Text;

namespace InsightsBot.Semantics.Text;

/// <summary>Brings spellings that people take for the same to one form, so that they compare equal.</summary>
/// <remarks>
/// The folded form is a key for comparing, never shown. It is lower-case; ß and Swiss ss are alike ("ss"); ä, ö, ü
/// and ae, oe, ue are alike; other diacritics are dropped; gender forms take the form without the gender mark
/// ("Kund:innen", "KundInnen", "Kund*innen", "Kund_innen" and "Kunden/-innen" fold to "kunden").
/// </remarks>
public static class Spelling
{
    private const string From =
        "àáâãåāăąǎǟǡǻȁȃçćĉċčðďđèéêëēĕėęěȅȇĝğġģǧǵĥħȟìíîïĩīĭįıǐȉȋĵǰķǩĺļ"
        + "ľłñńņňŋǹòóôõøōŏőơǒǫǭȍȏŕŗřȑȓśŝşšșţťŧțùúûũūŭůűųưǔǖǘǚǜȕȗŵýÿŷźżž";

    private const string To =
        "aaaaaaaaaaaaaacccccdddeeeeeeeeeeegggggghhhiiiiiiiiiiiijjkkll"
        + "llnnnnnnoooooooooooooorrrrrsssssttttuuuuuuuuuuuuuuuuuwyyyzzz";

    /// <summary>The folded form of a word or phrase. Folding twice changes nothing.</summary>
    /// <param name="text">Any text; case and composition (NFC or NFD) do not matter.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAny(GenderForms.MarkSigns))
        {
            // Most names and all identifiers: nothing but case to fold.
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length + 4);
        var at = 0;
        while (at < text.Length)
        {
            var mark = GenderForms.MarkAt(text, at);
            if (mark.Length > 0)
            {
                GenderForms.EndWithoutGender(folded, mark.IsPlural);
                at += mark.Length;
            }
            else
            {
                Append(folded, text, at);
                at++;
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// A text in lower-case whose umlauts and ß are written as letters of their own, for stemmers: a separate
    /// diaeresis (NFD) is joined to its vowel.
    /// </summary>
    public static string Lower(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lower = text.ToLowerInvariant();
        return lower.Contains('\u0308', StringComparison.Ordinal)
            ? lower.Replace("a\u0308", "ä", StringComparison.Ordinal)
                .Replace("o\u0308", "ö", StringComparison.Ordinal)
                .Replace("u\u0308", "ü", StringComparison.Ordinal)
            : lower;
    }

    private static void Append(StringBuilder folded, string text, int at)
    {
        var c = char.ToLowerInvariant(text[at]);
        if (c < 0x80)
        {
            _ = folded.Append(c);
            return;
        }

        _ = c switch
        {
            'ä' or 'æ' => folded.Append("ae"),
            'ö' or 'œ' => folded.Append("oe"),
            'ü' => folded.Append("ue"),
            'ß' => folded.Append("ss"),
            'þ' => folded.Append("th"),
            'İ' => folded.Append('i'),
            'ẞ' => folded.Append("ss"),
            '\u0308' when at > 0 && "aouAOU".Contains(text[at - 1], StringComparison.Ordinal) => folded.Append('e'),
            >= '\u0300' and <= '\u036F' => folded,
            '’' or '‘' or 'ʼ' or '´' or '\u02B9' => folded.Append('\''),
            '\u00A0' or '\u2009' or '\u202F' or '\u2007' => folded.Append(' '),
            '‐' or '‑' or '‒' or '–' or '—' or '−' => folded.Append('-'),
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => folded,
            _ => folded.Append(Plain(c)),
        };
    }

    private static char Plain(char c)
    {
        var found = From.IndexOf(c, StringComparison.Ordinal);
        return found < 0 ? c : To[found];
    }
}
