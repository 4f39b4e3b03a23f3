using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>Takes tags and entities of HTML out of a text. "I &lt;3 it" and "a &lt; b" stay as they are.</summary>
internal static class Markup
{
    private const int TagCharactersMax = 2_000;

    /// <summary>Tags that end a line.</summary>
    private static readonly FrozenSet<string> Blocks = Names(
        "br p div li ul ol tr table h1 h2 h3 h4 h5 h6 hr blockquote section article header footer td th body html pre");

    private static readonly FrozenSet<string> Inline = Names(
        """
        a b i u s em strong span font small big sub sup code img mark del ins q cite center strike tt label input button
        form tbody thead head meta link title iframe object embed svg video audio source abbr address o:p noscript nobr
        """);

    /// <summary>Tags whose content nobody reads.</summary>
    private static readonly FrozenSet<string> Unread = Names("script style");

    private static readonly FrozenDictionary<string, string> Entities = (
        "amp & lt < gt > quot \" apos ' euro € pound £ cent ¢ yen ¥ copy © reg ® trade ™ deg ° sect § para ¶ middot · "
        + "bull • hellip … ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » lsaquo ‹ "
        + "rsaquo › times × divide ÷ plusmn ± frac12 ½ frac14 ¼ frac34 ¾ sup2 ² sup3 ³ micro µ iexcl ¡ iquest ¿ "
        + "auml ä ouml ö uuml ü Auml Ä Ouml Ö Uuml Ü szlig ß agrave à aacute á acirc â atilde ã aring å aelig æ "
        + "ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï ntilde ñ ograve ò oacute ó "
        + "ocirc ô otilde õ oslash ø ugrave ù uacute ú ucirc û yacute ý yuml ÿ Agrave À Aacute Á Acirc Â Ccedil Ç "
        + "Egrave È Eacute É Ecirc Ê Iacute Í Ntilde Ñ Oacute Ó Oslash Ø Uacute Ú oelig œ OElig Œ scaron š Scaron Š "
        + "hearts ♥ star ☆ check ✓ larr ← rarr → uarr ↑ darr ↓ dagger † permil ‰ infin ∞ ne ≠ le ≤ ge ≥ num # "
        + "excl ! quest ? lpar ( rpar ) lsqb [ rsqb ] commat @ colon : semi ; comma , period . sol / percnt % ast *")
        .Split(' ').Chunk(2).Append(["nbsp", " "]).Append(["ensp", " "]).Append(["emsp", " "]).Append(["thinsp", " "])
        .Append(["shy", ""]).Append(["zwj", ""]).Append(["zwnj", ""]).Append(["Tab", " "]).Append(["NewLine", "\n"])
        .ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> EntityNamed =
        Entities.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text without tags, its entities as characters.</summary>
    public static string Plain(string text) => WithoutTags(WithoutEntities(text));

    private static string WithoutEntities(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length).Append(text, 0, at);
        while (at < text.Length)
        {
            if (text[at] == '&' && Entity(text, at) is { End: > 0 } entity)
            {
                _ = plain.Append(entity.Character);
                at = entity.End;
            }
            else
            {
                _ = plain.Append(text[at++]);
            }
        }

        return plain.ToString();
    }

    /// <summary>An entity and where it ends; 0 where none begins here. "&amp;amp;uuml;" was encoded twice.</summary>
    private static (string Character, int End) Entity(string text, int at)
    {
        var name = at + 1;
        while (string.CompareOrdinal(text, name, "amp;", 0, 4) == 0)
        {
            name += 4;
        }

        var end = name;
        while (end < text.Length && end - name < 10 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#'))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';' && Character(text.AsSpan(name, end - name)) is { } character)
        {
            return (character, end + 1);
        }

        return name > at + 1 ? ("&", name) : ("", 0);
    }

    private static string? Character(ReadOnlySpan<char> name)
    {
        if (name is not ['#', .. var number])
        {
            return EntityNamed.TryGetValue(name, out var named) ? named : null;
        }

        var isHex = number is ['x' or 'X', ..];
        return int.TryParse(
                isHex ? number[1..] : number, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture, out var value)
            ? Rune.IsValid(value) ? value == 0 ? "" : new Rune(value).ToString() : "\uFFFD"
            : null;
    }

    private static string WithoutTags(string text)
    {
        var at = text.IndexOf('<', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length).Append(text, 0, at);
        var mayEnd = true;
        while (at < text.Length)
        {
            if (text[at] != '<' || Tag(text, at) is not { End: > 0 } tag)
            {
                _ = plain.Append(text[at++]);
                continue;
            }

            at = tag.End;
            if (tag.IsUnread && mayEnd)
            {
                // Looked for once in vain is looked for no more: else a text of such tags takes forever.
                var close = text.IndexOf("</" + tag.Name, at, StringComparison.OrdinalIgnoreCase);
                mayEnd = close >= 0;
                at = close >= 0 ? close : at;
            }

            _ = tag.IsBlock ? plain.Append('\n') : plain;
        }

        return plain.ToString();
    }

    private static (string Name, int End, bool IsBlock, bool IsUnread) Tag(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
        {
            var close = text.IndexOf("-->", at, Math.Min(TagCharactersMax, text.Length - at), StringComparison.Ordinal);
            return ("", close < 0 ? 0 : close + 3, false, false);
        }

        var start = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
        var end = start;
        while (end < text.Length && end - start < 12 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == ':'))
        {
            end++;
        }

        if (end == start || end == text.Length || text[end] is not (' ' or '>' or '/' or '\n' or '\t' or '\r'))
        {
            return ("", 0, false, false);
        }

        var name = text[start..end].ToLowerInvariant();
        var isUnread = Unread.Contains(name);
        var isBlock = Blocks.Contains(name);
        var length = Math.Min(TagCharactersMax, text.Length - end);
        var last = isUnread || isBlock || Inline.Contains(name) ? text.AsSpan(end, length).IndexOf('>') : -1;
        return (name, last < 0 ? 0 : end + last + 1, isBlock, isUnread && start == at + 1);
    }

    private static FrozenSet<string> Names(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
