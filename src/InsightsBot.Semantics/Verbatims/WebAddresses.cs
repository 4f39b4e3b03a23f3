namespace InsightsBot.Semantics.Verbatims;

/// <summary>Finds e-mail addresses, accounts of networks and links that lead to a person.</summary>
internal static class WebAddresses
{
    private const int LocalMax = 64;
    private const int LinkMax = 2_000;

    private static readonly string[] Tops =
    [
        "de", "com", "net", "org", "info", "eu", "at", "ch", "uk", "io", "co", "biz", "me", "us", "fr", "it", "es",
        "nl", "pl", "tr", "be", "dk", "se", "no", "ie", "edu", "gov", "online", "shop", "app", "email", "mail", "web",
        "li", "lu",
    ];

    /// <summary>All of them in their order; they do not overlap.</summary>
    public static List<Detail> Find(string text)
    {
        var found = new List<Detail>();
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny("@:wW");
            if (next < 0)
            {
                break;
            }

            at += next;
            var free = found.Count == 0 ? 0 : found[^1].End;
            var detail = at < free ? default : text[at] == '@' ? AtSign(text, at, free) : Link(text, at, free);
            if (detail.End > 0)
            {
                found.Add(detail);
            }

            at = Math.Max(at + 1, detail.End);
        }

        return found;
    }

    private static Detail AtSign(string text, int at, int free)
    {
        if (at > 0 && text[at - 1] == '[' && Placeholders.EndOf(text, at - 1) > 0)
        {
            return default;
        }

        var local = LocalStart(text, at, free);
        var end = at + 1;
        if (local < at && DomainEnd(text, end) is > 0 and var domain)
        {
            return new Detail(local, domain, PersonalKind.Mail);
        }

        // "max.muster @ firma . de"
        var before = at > 0 && text[at - 1] == ' ' ? LocalStart(text, at - 1, free) : local;
        var first = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var isBefore = before < (before < local ? at - 1 : at);
        if (isBefore && SpacedDomainEnd(text, first) is > 0 and var spaced)
        {
            return new Detail(before, spaced, PersonalKind.Mail);
        }

        return local == at && AccountEnd(text, end) is > 0 and var account
            ? new Detail(at, account, PersonalKind.Account) : default;
    }

    private static int LocalStart(string text, int end, int free)
    {
        var start = end;
        while (start > free && end - start < LocalMax && IsLocal(text[start - 1]))
        {
            start--;
        }

        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '\'';

    /// <summary>Where "firma.de" ends; 0 where none begins.</summary>
    private static int DomainEnd(string text, int start)
    {
        var (end, letters, dots) = (start, 0, 0);
        while (end < text.Length && end - start < 255)
        {
            if (char.IsLetterOrDigit(text[end]))
            {
                letters = char.IsLetter(text[end]) ? letters + 1 : 0;
            }
            else if (text[end] is '.' or '-' && end > start && end + 1 < text.Length
                && char.IsLetterOrDigit(text[end + 1]))
            {
                var isTop = text[end] == '.' && dots > 0 && IsTop(text.AsSpan(end - letters, letters));
                if (isTop && char.IsUpper(text[end + 1]))
                {
                    // "mail@firma.de.Danke": the next sentence.
                    break;
                }

                dots += text[end] == '.' ? 1 : 0;
                letters = 0;
            }
            else
            {
                break;
            }

            end++;
        }

        return dots > 0 && letters > 1 ? end : 0;
    }

    /// <summary>Where "firma . de" or "firma. de" ends, with a known end; 0 where none begins.</summary>
    private static int SpacedDomainEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 63 && (char.IsLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        var dot = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (end == start || dot >= text.Length || text[dot] != '.')
        {
            return 0;
        }

        var top = dot + 1 < text.Length && text[dot + 1] == ' ' ? dot + 2 : dot + 1;
        var last = top;
        while (last < text.Length && last - top < 12 && char.IsLetter(text[last]))
        {
            last++;
        }

        return IsTop(text.AsSpan(top, last - top)) ? last : 0;
    }

    /// <summary>Whether a word ends addresses of the web.</summary>
    public static bool IsTop(ReadOnlySpan<char> word)
    {
        foreach (var top in Tops)
        {
            if (word.Equals(top, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int AccountEnd(string text, int start)
    {
        var (end, hasLetter) = (start, false);
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'
            || (text[end] is '.' or '-' && end > start && end + 1 < text.Length && char.IsLower(text[end + 1])
                && char.IsLetterOrDigit(text[end - 1]))))
        {
            hasLetter |= char.IsLetter(text[end++]);
        }

        return hasLetter && end - start > 1 ? end : 0;
    }

    private static Detail Link(string text, int at, int free)
    {
        var isSchemed = text[at] == ':' && string.CompareOrdinal(text, at, "://", 0, 3) == 0;
        var isNamed = text[at] is 'w' or 'W' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && string.Compare(text, at, "www.", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
        if (!isSchemed && !isNamed)
        {
            return default;
        }

        var start = at;
        while (isSchemed && start > free && at - start < 12 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        var end = at + 3;
        while (end < text.Length && end - at < LinkMax && !char.IsWhiteSpace(text[end])
            && text[end] is not ('"' or '<' or '>' or '[' or ']' or '“' or '”' or '„'))
        {
            end++;
        }

        while (end > at + 3 && text[end - 1] is '.' or ',' or '!' or '?' or ';' or ':' or ')' or '…' or '\'')
        {
            end--;
        }

        var address = text.AsSpan(isSchemed ? at + 3 : at, end - (isSchemed ? at + 3 : at));
        return PersonalLinks.IsPersonal(address) ? new Detail(start, end, PersonalKind.Link) : default;
    }
}
