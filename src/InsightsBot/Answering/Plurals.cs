using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Plurals of what figures are split by, for headings such as "Top 3 Kündigungsgründe".</summary>
internal static class Plurals
{
    /// <summary>Endings of German nouns with their plurals; a longer ending comes before one it ends with.</summary>
    private static readonly (string Ending, string Plural)[] German =
    [
        ("grund", "gründe"), ("vertrag", "verträge"), ("betrag", "beträge"), ("anschluss", "anschlüsse"),
        ("kanal", "kanäle"), ("stadt", "städte"), ("land", "länder"), ("thema", "themen"), ("konto", "konten"),
        ("plan", "pläne"), ("platz", "plätze"), ("anlass", "anlässe"), ("vorgang", "vorgänge"), ("fall", "fälle"),
        ("kauf", "käufe"), ("ruf", "rufe"), ("haus", "häuser"), ("buch", "bücher"), ("amt", "ämter"),
        ("typ", "typen"), ("art", "arten"), ("partei", "parteien"), ("datei", "dateien"), ("bank", "banken"),
        ("name", "namen"), ("kunde", "kunden"), ("nummer", "nummern"), ("schwester", "schwestern"),
        ("status", "status"), ("ung", "ungen"), ("heit", "heiten"), ("keit", "keiten"), ("schaft", "schaften"),
        ("tion", "tionen"), ("sion", "sionen"), ("ität", "itäten"), ("ie", "ien"), ("ik", "iken"), ("enz", "enzen"),
        ("tarif", "tarife"), ("produkt", "produkte"), ("segment", "segmente"), ("angebot", "angebote"),
        ("bezirk", "bezirke"), ("kreis", "kreise"), ("ort", "orte"), ("gerät", "geräte"), ("paket", "pakete"),
        ("jahr", "jahre"), ("monat", "monate"), ("dienst", "dienste"), ("punkt", "punkte"), ("teil", "teile"),
        ("geschlecht", "geschlechter"), ("ergebnis", "ergebnisse"), ("agent", "agenten"), ("team", "teams"),
        ("in", "innen"), ("er", "er"), ("e", "en"),
    ];

    /// <summary>The plural of a dimension's label; null where none is known.</summary>
    public static string? Of(Dimension dimension, Language language)
    {
        var label = dimension.Label.In(language);
        return Said(dimension, label, language)
            ?? (language == Language.German ? InGerman(label) : InEnglish(label));
    }

    /// <summary>A plural after "von": "5.000 von 7.000 Anrufen", "aktiven Kunden"; English has no such form.</summary>
    public static string AfterOf(string plural, Language language) =>
        language == Language.German ? GermanDative.OfPlural(plural) : plural;

    /// <summary>A synonym that is the label with another ending: "Bundesländer" for "Bundesland".</summary>
    private static string? Said(Dimension dimension, string label, Language language)
    {
        var synonyms = language == Language.German ? dimension.Synonyms.De : dimension.Synonyms.En;
        var end = language == Language.German ? new[] { "er", "e", "n", "s" } : ["s"];
        return synonyms.FirstOrDefault(s => s.Length > label.Length && s.Length <= label.Length + 3
            && end.Any(e => s.EndsWith(e, StringComparison.Ordinal))
                && Bare(s).StartsWith(Bare(label), StringComparison.Ordinal));
    }

    private static string Bare(string word) => Spelling.Fold(word)
        .Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal)
        .Replace("ue", "u", StringComparison.Ordinal);

    private static string? InGerman(string label)
    {
        if (label.Contains(' ', StringComparison.Ordinal))
        {
            // "erster Kontakt" would have to be inflected as a whole.
            return null;
        }

        var lower = label.ToLowerInvariant();
        var found = German.FirstOrDefault(g => lower.EndsWith(g.Ending, StringComparison.Ordinal));
        if (found.Ending is null)
        {
            return null;
        }

        var plural = label[..^found.Ending.Length] + found.Plural;
        return found.Ending.Length == label.Length ? char.ToUpperInvariant(plural[0]) + plural[1..] : plural;
    }

    private static string InEnglish(string label)
    {
        if (label.Length < 2)
        {
            return label;
        }

        if (label.EndsWith('y') && !"aeiou".Contains(label[^2], StringComparison.Ordinal))
        {
            return label[..^1] + "ies";
        }

        var isPlural = label.EndsWith('s') && !label.EndsWith("ss", StringComparison.Ordinal)
            && !label.EndsWith("us", StringComparison.Ordinal);
        var hisses = label[^1] is 's' or 'x' or 'z' || label.EndsWith("ch", StringComparison.Ordinal)
            || label.EndsWith("sh", StringComparison.Ordinal);
        return isPlural ? label : label + (hisses ? "es" : "s");
    }
}
