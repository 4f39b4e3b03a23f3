using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>What texts call measures: an average says that it is one.</summary>
internal static class MeasureNames
{
    private static readonly string[] SaysAverage =
        ["durchschnitt", "schnitt", "mittel", "mittler", "average", "avg", "mean", "ø"];

    /// <summary>Words of a question that say which aggregate is wanted, or for whom each.</summary>
    private static readonly string[] AsksAverage =
        [.. SaysAverage, " pro ", " je ", " per ", " each ", "typisch", "typical", "zufrieden", "satisf"];

    /// <summary>"Monatsgebühr im Durchschnitt", "average monthly charge"; other measures by their label.</summary>
    public static string Of(Measure measure, Language language)
    {
        var label = measure.Label.In(language);
        return measure.Aggregation is not Aggregation.Average || Says(label, SaysAverage) ? label
            : language == Language.German ? label + " im Durchschnitt"
            : "average " + label;
    }

    /// <summary>Several measures in one phrase.</summary>
    public static string Of(IReadOnlyList<Measure> measures, Language language)
    {
        var names = measures.Select(m => Of(m, language)).ToList();
        return names.Count < 2 ? string.Concat(names)
            : string.Join(", ", names.SkipLast(1)) + (language == Language.German ? " und " : " and ") + names[^1];
    }

    /// <summary>Measures after "nach", where a German adjective would have to be inflected.</summary>
    public static string After(IReadOnlyList<Measure> measures, Language language)
    {
        var names = Of(measures, language);
        if (language == Language.German && measures is [{ Aggregation: Aggregation.Count, Unit: Unit.Count } counted]
            && !names.Contains(' ', StringComparison.Ordinal) && char.IsUpper(names[0]))
        {
            // "Top 3 Tarife nach Beschwerden": things that are counted stand in the dative plural.
            return GermanDative.OfPlural(counted.Label.De);
        }

        return language != Language.German || names.Length == 0 || !char.IsLower(names[0]) ? names
            : measures is [{ Aggregation: Aggregation.Count }] ? $"Anzahl ({names})"
            : $"„{names}“";
    }

    /// <summary>
    /// That a number was averaged although the question did not say so; null where nothing was assumed.
    /// </summary>
    public static string? Assumption(MetricQuery query, string question, Language language)
    {
        var assumed = query.Measures
            .Where(m => m.Aggregation is Aggregation.Average
                && m.Unit is not (Unit.Points or Unit.Share or Unit.NpsPoints)
                && !Says(m.Label.In(language), SaysAverage))
            .Select(m => m.Label.In(language)).ToList();
        if (assumed.Count == 0 || Says(question + " ", AsksAverage))
        {
            return null;
        }

        return language == Language.German
            ? $"{string.Join(", ", assumed.Select(a => $"„{a}“"))}: Durchschnitt angenommen, nicht Summe."
            : $"{string.Join(", ", assumed.Select(a => $"“{a}”"))}: taken as an average, not a total.";
    }

    /// <summary>A text with a capital first letter, as at the start of a sentence.</summary>
    public static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static bool Says(string text, string[] words) =>
        words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
