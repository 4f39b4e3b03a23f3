using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>Whether two names mean the same thing, in German or English, singular or plural.</summary>
internal static class WordMatch
{
    private static readonly string[][] Synonyms =
    [
        ["customer", "client", "kunde", "cust", "klient"],
        ["product", "produkt", "prod"],
        ["order", "bestellung"],
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
            : Contains(fromCore, toCore) && ColumnWords.IsKeyLike(to) ? NameMatch.Partial
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
