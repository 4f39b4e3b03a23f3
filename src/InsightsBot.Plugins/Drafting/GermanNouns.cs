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
        "kontakt", "fall", "download", "upload", "bezirk", "kreis", "anschluss", "stadtteil", "anteil", "score",
        "kauf", "service", "weg", "stand", "text", "code", "index"];
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

    /// <summary>A modifier and a head as one noun; a hyphen where capitals or length would blur it.</summary>
    public static string Join(string modifier, string head)
    {
        if (modifier.Length == 0 || head.Length == 0)
        {
            return modifier + head;
        }

        if (head.StartsWith(modifier.TrimEnd('-'), StringComparison.OrdinalIgnoreCase))
        {
            return head;
        }

        if (head.LastIndexOf(' ') is var space and > 0 && char.IsLower(head[0]))
        {
            // "technischer Support" takes its first part before the noun: "technischer Premium-Support".
            return head[..(space + 1)] + Join(modifier, head[(space + 1)..]);
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
        if (adjective is "online" or "offline" or "extra" or "mobil"
            || adjective.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var ending = isPlural ? "e" : GenderEnding(Spelling.Lower(noun));
        return ending is null ? null : (adjective.EndsWith('e') ? adjective[..^1] : adjective) + ending;
    }

    /// <summary>A label in the dative, as after "mit": "mit Angehörigen", "mit papierloser Rechnung".</summary>
    /// <param name="label">Adjectives in lower-case, if any, and a noun.</param>
    /// <param name="isPlural">Whether the noun is a plural.</param>
    public static string Dative(string label, bool isPlural)
    {
        var words = label.Split(' ');
        for (var i = 0; i + 1 < words.Length; i++)
        {
            words[i] = char.IsLower(words[i][0]) ? DativeAdjective(words[i], isPlural) : words[i];
        }

        var noun = words[^1];
        if (isPlural && noun.Length > 2 && "elr".Contains(noun[^1], StringComparison.Ordinal))
        {
            words[^1] = noun + "n";
        }

        return string.Join(' ', words);
    }

    private static string DativeAdjective(string adjective, bool isPlural) =>
        adjective.EndsWith("er", StringComparison.Ordinal) || adjective.EndsWith("es", StringComparison.Ordinal)
            ? adjective[..^1] + "m"
            : adjective.EndsWith('e') ? adjective + (isPlural ? "n" : "r")
            : adjective;

    /// <summary>The word with a capital first letter.</summary>
    public static string Capital(string word) =>
        word.Length == 0 || char.IsUpper(word[0]) ? word : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>"Lkw" has none, so it is spelled out letter by letter and takes a hyphen.</summary>
    private static bool IsVowel(char c) => "aeiouäöüyAEIOUÄÖÜY".Contains(c, StringComparison.Ordinal);

    private static bool IsPlainEnd(string modifier) =>
        modifier.Length > 2 && modifier.Any(IsVowel) && char.IsLower(modifier[^1]) && char.IsLower(modifier[^2]);

    /// <summary>The ending by the longest known ending of the noun: "antwort" before "ort".</summary>
    private static string? GenderEnding(string noun) =>
        Feminine.Select(e => (End: e, Ending: "e"))
            .Concat(Masculine.Select(e => (End: e, Ending: "er")))
            .Concat(Neuter.Select(e => (End: e, Ending: "es")))
            .Where(g => noun.EndsWith(g.End, StringComparison.Ordinal))
            .OrderByDescending(g => g.End.Length)
            .Select(g => g.Ending)
            .FirstOrDefault();
}
