using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Answering;

/// <summary>What a careful reader should know beside the figures.</summary>
internal sealed class Warnings(SemanticModel model, IReadOnlyDictionary<string, Period> coverage)
{
    private const int MembersNamed = 3;

    public IReadOnlyList<string> Of(MetricQuery query, ResultRows rows, CompiledSql sql, Language language)
    {
        var found = new List<string>();
        // What is counted of each row of a list is no sample of anything.
        foreach (var measure in query.Measures.Where(m =>
            query.Aim != Aim.List || m.Aggregation is not (Aggregation.Count or Aggregation.CountDistinct)))
        {
            if (SmallBase(query, measure, rows, language) is { } small)
            {
                found.Add(small);
            }
        }

        if (new IncompletePoints(coverage).Of(query, rows, language) is { Count: > 0 } partial)
        {
            var names = string.Join(", ", partial);
            found.Add(language == Language.German
                ? $"Nur zum Teil enthalten und so nicht vergleichbar: {names}."
                : $"Covered in part only and so not comparable: {names}.");
        }

        if (query.Limit is null && rows.Count >= sql.RowsMax)
        {
            found.Add(language == Language.German
                ? $"Gezeigt werden die ersten {NumberWriting.Plain(sql.RowsMax, language)} Zeilen."
                : $"The first {NumberWriting.Plain(sql.RowsMax, language)} rows are shown.");
        }

        if (OutsideData(query, language) is { } outside)
        {
            found.Add(outside);
        }

        if (IsNone(query, rows))
        {
            found.Add(language == Language.German
                ? "Nichts erfüllt alle Bedingungen zugleich; vielleicht schließen sie einander aus."
                : "Nothing meets all the conditions at once; perhaps they exclude each other.");
        }

        return found;
    }

    /// <summary>Whether a count under several conditions is zero: "score nine, but a detractor".</summary>
    private static bool IsNone(MetricQuery query, ResultRows rows) =>
        query is { Aim: Aim.Level, Measures: [{ Aggregation: Aggregation.Count } count] } && rows.Count == 1
        && query.Filters.Concat(query.ShareOf).Count(f => f is not Filter.Within) > 1
        && rows.Number(0, rows.IndexOf(ColumnRole.Figure, count)) == 0;

    private string? SmallBase(MetricQuery query, Measure measure, ResultRows rows, Language language)
    {
        var estimates = new Estimates(rows);
        var counted = measure.Aggregation is Aggregation.Count && query.ShareOf.Count == 0
            ? rows.IndexOf(ColumnRole.Figure, measure)
            : -1;
        var small = Enumerable.Range(0, rows.Count)
            .Where(r => (counted >= 0 ? rows.Number(r, counted) : estimates.BaseOf(r, measure)) is { } all
                && all > 0 && all < measure.SmallestBase)
            .ToList();
        if (small.Count == 0)
        {
            return null;
        }

        var names = string.Join(
            ", ", small.Take(MembersNamed).Select(r => rows.MemberText(r, language)).Where(n => n.Length > 0));
        var label = model.EntityOf(measure.Dataset).Label.In(language);
        var least = NumberWriting.Plain(measure.SmallestBase, language);
        var which = names.Length == 0 ? "" : $" ({names}{(small.Count > MembersNamed ? ", …" : "")})";
        return language == Language.German
            ? $"Kleine Basis: weniger als {least} {label}{which}; die Zahl kann zufällig sein."
            : $"Small base: fewer than {least} {label}{which}; the figure may be due to chance.";
    }

    private string? OutsideData(MetricQuery query, Language language)
    {
        foreach (var within in query.Filters.OfType<Filter.Within>().Concat(query.Periods))
        {
            if (coverage.TryGetValue(within.Dimension.Name, out var days)
                && (within.First < days.First || within.Last > days.Last || within.First > days.Last))
            {
                var all = new Filter.Within(within.Dimension, days.First, days.Last).Days(language);
                return language == Language.German ? $"Daten liegen nur für {all} vor."
                    : $"There is data for {all} only.";
            }
        }

        return null;
    }
}
