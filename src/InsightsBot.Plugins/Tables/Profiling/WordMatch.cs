using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>Whether two names mean the same thing, in German or English, singular or plural.</summary>
internal static class WordMatch
{
    private static readonly string[][] Synonyms =
    [
        ["customer", "client", "kunde", "cust", "klient"],
        ["product", "produkt", "prod"],
        ["order", "bestellung", "auftrag"],
        ["supplier", "vendor", "lieferant"],
        ["policy", "police"],
        ["claim", "schaden"],
        ["department", "abteilung", "dept"],
        ["store", "shop", "laden"],
        ["shipment", "sendung"],
        ["delivery", "lieferung"],
        ["category", "kategorie"],
        ["account", "konto"],
        ["payment", "zahlung"],
        ["campaign", "kampagne"],
        ["agent", "berater"],
        ["case", "fall"],
        ["survey", "umfrage"],
        ["booking", "buchung"],
        ["device", "gerät"],
        ["zip", "plz", "postleitzahl", "postcode", "post", "postal"],
        ["employee", "mitarbeiter", "staff"],
        ["complaint", "beschwerde", "reklamation"],
        ["address", "adresse", "anschrift", "adr"],
        ["invoice", "rechnung"],
        ["contract", "vertrag"],
        ["branch", "filiale"],
        ["region"],
        ["user", "benutzer", "nutzer"],
        ["article", "artikel"],
    ];

    private static readonly string[] StaffWords =
        ["employee", "staff", "worker", "agent", "person", "people", "user", "mitarbeiter", "personal", "benutzer"];

    /// <summary>What one person is for another, or for a thing.</summary>
    private static readonly string[] StaffRoles =
    [
        "manager", "supervisor", "boss", "superior", "leader", "lead", "head", "mentor", "owner", "assignee", "driver",
        "author", "editor", "approver", "handler", "reports", "report", "assigned", "created", "updated", "closed",
        "approved", "handled", "to", "by", "vorgesetzter", "vorgesetzte", "chef", "leiter", "leitung", "bearbeiter",
        "betreuer", "fahrer", "verantwortlicher", "zustaendiger",
    ];

    /// <summary>What one row is for another of the same table.</summary>
    private static readonly string[] KinWords =
    [
        "parent", "ancestor", "root", "previous", "predecessor", "next", "successor", "original", "duplicate", "super",
        "replaces", "replaced", "referred", "related", "by", "of", "uebergeordnete", "uebergeordneter",
        "uebergeordnetes", "ober", "eltern",
        "vorgaenger", "nachfolger", "naechste", "vorherige", "urspruengliche",
    ];

    /// <summary>Whether a column's name says that it points to another row of its own table.</summary>
    public static bool IsKin(string column, string table, string key)
    {
        var core = ColumnWords.Core(column);
        var own = ColumnWords.Core(key) is { Count: > 0 } words ? words : ColumnWords.Core(table);
        var rest = core.Where(word => !own.Any(o => Same(word, o))).ToList();
        return rest.Count > 0 && column != key
            && (rest.All(KinWords.Contains) || (IsStaff(table) && rest.All(StaffRoles.Contains)));
    }

    /// <summary>Whether a column says what somebody is for its rows, and a table is of such people.</summary>
    private static bool IsStaffRole(string column, string table) =>
        IsStaff(table) && ColumnWords.Core(column) is { Count: > 0 } core
        && core.All(StaffRoles.Contains) && core.Any(word => word is not ("to" or "by"));

    private static bool IsStaff(string table) => ColumnWords.Core(table) is [.., var last]
        && StaffWords.Any(word => Form(last, word));

    /// <summary>Whether both lists have the same words in the same order, and at least one.</summary>
    public static bool Same(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count > 0 && one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second));

    /// <summary>Whether every word of the second list, which is not empty, is in the first.</summary>
    public static bool Contains(IReadOnlyList<string> all, IReadOnlyList<string> part) =>
        part.Count > 0 && part.All(word => all.Any(one => Same(one, word)));

    /// <summary>How well the names of two columns speak for a join; bare keys take the name of their table.</summary>
    public static NameMatch Columns(string from, string toTable, string to)
    {
        if (ColumnWords.IsMeasureLike(from) || ColumnWords.IsMeasureLike(to))
        {
            return NameMatch.None;
        }

        var fromCore = ColumnWords.Core(from);
        var toCore = ColumnWords.Core(to);
        toCore = toCore.Count == 0 ? ColumnWords.Core(toTable) : toCore;
        return Same(fromCore, toCore) ? NameMatch.Same
            : ColumnWords.IsKeyLike(to) && (Contains(fromCore, toCore) || IsStaffRole(from, toTable))
                ? NameMatch.Partial
            : NameMatch.None;
    }

    private static bool Same(string one, string other) =>
        one == other || IsPlural(one, other) || IsPlural(other, one)
        || Synonyms.Any(words => words.Any(word => Form(one, word)) && words.Any(word => Form(other, word)));

    private static bool Form(string word, string basic) => word == basic || IsPlural(word, basic);

    // "orders" and "order", "kunden" and "kunde", "categories" and "category".
    private static bool IsPlural(string many, string one) =>
        one.Length >= 3 && (HasEnding(many, one) || (one[^1] == 'y' && many == one[..^1] + "ies"));

    private static bool HasEnding(string many, string one) => many.StartsWith(one, StringComparison.Ordinal)
        && many[one.Length..] is "s" or "es" or "n" or "en" or "e" or "er";
}
