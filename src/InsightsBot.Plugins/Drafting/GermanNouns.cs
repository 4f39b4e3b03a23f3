using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Joints, genders and endings of German nouns, by rules that hold for most words of business.</summary>
internal static class GermanNouns
{
    private static readonly string[] JointS = ["ung", "heit", "keit", "schaft", "ion", "ität", "ling", "tum", "ing"];
    private static readonly string[] Feminine =
        ["ung", "heit", "keit", "schaft", "ion", "ität", "quote", "rate", "zeit", "zahl", "art", "ur", "ei", "enz",
        "anz", "ie", "ik", "e", "nummer", "dauer", "gebühr", "note", "antwort", "post"];
    private static readonly string[] Masculine =
        ["grund", "preis", "wert", "betrag", "tag", "monat", "status", "typ", "kanal", "umsatz", "vertrag", "kunde",
        "anruf", "er", "or", "ismus", "ling", "dienst", "plan", "schutz", "name", "ort", "support", "auftrag",
        "kontakt", "fall", "anteil", "score", "kauf", "service", "weg", "stand", "text", "code", "index"];
    private static readonly string[] Neuter =
        ["um", "chen", "lein", "ment", "produkt", "thema", "jahr", "land", "konto", "gerät", "ergebnis", "angebot",
        "volumen", "alter", "geschlecht", "segment", "ende", "ziel", "ticket", "netz", "internet", "paket", "team"];

    /// <summary>The first part of a compound, with its joint: "Kündigungs".</summary>
    public static string Modifier(ConceptWords words) => words.Compound ?? Modifier(words.Label);

    /// <summary>The first part of a compound of a noun the vocabulary has no such form for.</summary>
    public static string Modifier(string noun)
    {
        if (JointS.Any(e => noun.EndsWith(e, StringComparison.Ordinal)))
        {
            return noun + "s";
        }

        return noun.EndsWith('e') ? noun + "n" : noun;
    }

    /// <summary>A modifier and a head as one noun; a hyphen where capitals or length would make it unreadable.</summary>
    public static string Join(string modifier, string head)
    {
        if (modifier.Length == 0 || head.Length == 0)
        {
            return modifier + head;
        }

        var glued = head.Length > 1 && char.IsLower(head[1]) && IsPlainEnd(modifier)
            && modifier.Length + head.Length <= 24 && !modifier.Contains(' ', StringComparison.Ordinal)
            && !head.Contains(' ', StringComparison.Ordinal);
        return glued
            ? modifier + char.ToLowerInvariant(head[0]) + head[1..]
            : modifier.TrimEnd('-') + "-" + Capital(head);
    }

    /// <summary>An adjective before a noun without an article: "papierlos" and "Rechnung" give "papierlose".</summary>
    /// <returns>The inflected adjective, or null when the noun's gender is not known.</returns>
    public static string? Inflect(string adjective, string noun, bool isPlural)
    {
        var lower = Spelling.Lower(noun);
        var ending = isPlural ? "e"
            : EndsWithAny(lower, Neuter) ? "es"
            : EndsWithAny(lower, Masculine) ? "er"
            : EndsWithAny(lower, Feminine) ? "e"
            : null;
        return ending is null ? null : (adjective.EndsWith('e') ? adjective[..^1] : adjective) + ending;
    }

    /// <summary>The word with a capital first letter.</summary>
    public static string Capital(string word) =>
        word.Length == 0 || char.IsUpper(word[0]) ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static bool IsPlainEnd(string modifier) =>
        modifier.Length > 2 && char.IsLower(modifier[^1]) && char.IsLower(modifier[^2]);

    private static bool EndsWithAny(string word, string[] endings) =>
        endings.Any(e => word.EndsWith(e, StringComparison.Ordinal));
}
