namespace InsightsBot.Semantics.Verbatims;

/// <summary>Finds e-mail addresses, accounts of networks and links that lead to a person.</summary>
internal static class WebAddresses
{
    private const int LocalMax = 64;
    private const int LinkMax = 2_000;

    private static readonly string[] Tops =
    [
        "de", "com", "net", "org", "info", "eu", "at", "ch", "uk", "io", "co", "biz", "me", "us", "fr", "it", "es", "nl",
        "pl", "tr", "be", "dk", "se", "no", "ie", "edu", "gov", "online", "shop", "app", "email", "mail", "web", "li", "lu",
    ];

    /// <summary>Names of parts of a link after which a person's name, number or token stands.</summary>
    private static readonly string[] PersonalPaths =
    [
        "user", "users", "profile", "profiles", "profil", "u", "in", "people", "kunde", "kunden", "account", "accounts",
        "konto", "member", "members", "mitglied", "customer", "customers", "order", "orders", "bestellung", "ticket",
        "tickets", "token", "session", "invoice", "rechnung", "booking", "buchung", "reset", "unsubscribe", "id",
    ];

    private static readonly string[] PersonalKeys =
    [
        "user", "name", "mail", "token", "session", "sid", "id", "kunde", "customer", "order", "ticket", "auth", "key",
        "login", "phone", "tel", "account", "konto", "member", "bestell", "vertrag", "contract", "booking", "buchung",
        "iban", "birth", "geburt", "code", "ref",
    ];

    private static readonly string[] Networks =
    [
        "facebook.com", "fb.com", "instagram.com", "linkedin.com", "xing.com", "twitter.com", "x.com", "tiktok.com",
        "t.me", "wa.me", "youtube.com/@", "snapchat.com", "pinterest.com", "github.com", "vk.com", "threads.net",
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
        var local = LocalStart(text, at, free);
        var end = at + 1;
        if (local < at && DomainEnd(text, end) is > 0 and var domain)
        {
            return new Detail(local, domain, PersonalKind.Mail);
        }

        // "max.muster @ firma . de"
        var before = at > 0 && text[at - 1] == ' ' ? LocalStart(text, at - 1, free) : local;
        var first = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (before < at - (text[at - 1 < 0 ? 0 : at - 1] == ' ' ? 1 : 0) && SpacedDomainEnd(text, first) is > 0 and var spaced)
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
            else if (text[end] is '.' or '-' && end > start && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
            {
                if (text[end] == '.' && dots > 0 && char.IsUpper(text[end + 1]) && IsTop(text.AsSpan(end - letters, letters)))
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
        return IsPersonal(address) ? new Detail(start, end, PersonalKind.Link) : default;
    }

    private static bool IsPersonal(ReadOnlySpan<char> address)
    {
        if (address.Contains('@'))
        {
            return true;
        }

        var query = address.IndexOfAny('?', '#');
        var path = query < 0 ? address : address[..query];
        if (query >= 0 && HasPersonalKey(address[(query + 1)..]))
        {
            return true;
        }

        foreach (var network in Networks)
        {
            if (path.IndexOf(network, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && (at == 0 || path[at - 1] == '.') && path.Length > at + network.Length + 1)
            {
                return true;
            }
        }

        var isAfterName = false;
        var parts = 0;
        foreach (var range in path.Split('/'))
        {
            var part = path[range];
            if (isAfterName && part.Length > 1)
            {
                return true;
            }

            isAfterName = parts++ > 0 && IsOneOf(part, PersonalPaths);
        }

        return false;
    }

    private static bool HasPersonalKey(ReadOnlySpan<char> query)
    {
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            var equal = pair.IndexOf('=');
            var key = equal < 0 ? default : pair[..equal];
            if (pair.Length > equal + 2 && key.Length > 0 && Contains(key, PersonalKeys))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> part, string[] names)
    {
        foreach (var name in names)
        {
            if (part.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a key holds one of the names: short ones at its start or end alone.</summary>
    private static bool Contains(ReadOnlySpan<char> key, string[] names)
    {
        foreach (var name in names)
        {
            if (name.Length > 3 ? key.Contains(name, StringComparison.OrdinalIgnoreCase)
                : key.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                    || key.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
