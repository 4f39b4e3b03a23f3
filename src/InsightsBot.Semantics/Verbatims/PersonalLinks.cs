namespace InsightsBot.Semantics.Verbatims;

/// <summary>Tells links that lead to a person from others: profiles, accounts, sessions, single orders.</summary>
internal static class PersonalLinks
{
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

    /// <summary>Whether an address without its scheme leads to a person.</summary>
    public static bool IsPersonal(ReadOnlySpan<char> address)
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
