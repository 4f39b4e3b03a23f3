using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Why;

/// <summary>Writes groups that were added up while rows were read as the rows that a statement would give.</summary>
/// <param name="model">What the data means.</param>
/// <param name="scan">What was read.</param>
/// <param name="query">What the statement asks, its groups aside.</param>
internal sealed class ScannedRows(SemanticModel model, SplitScan scan, MetricQuery query)
{
    /// <summary>The rows of a statement; null where one of its columns does not come from single rows.</summary>
    public IReadOnlyList<IReadOnlyList<object?>>? Of(CompiledSql sql, IReadOnlyList<ScannedGroup> groups)
    {
        var figures = sql.Columns.Where(c => c.Role != ColumnRole.Member).ToList();
        var totals = figures.Where(IsOfTotal).Select(c => c.Measure!).DistinctBy(m => m.Name)
            .ToDictionary(m => m.Name, m => Total(m, groups), StringComparer.Ordinal);
        return figures.TrueForAll(IsTold)
            ? [.. groups.Select(g => (object?[])[.. g.Members, .. figures.Select(c => Cell(c, g, totals))])]
            : null;
    }

    private static bool IsTold(CompiledColumn column) => column.Measure is not null && column.Role switch
    {
        ColumnRole.Figure or ColumnRole.Yes or ColumnRole.Base or ColumnRole.Support or ColumnRole.ShareOfTotal
            or ColumnRole.Total => true,
        ColumnRole.Member or ColumnRole.LeftOut => false,
    };

    private static bool IsOfTotal(CompiledColumn column) =>
        column is { Measure: not null, Role: ColumnRole.ShareOfTotal or ColumnRole.Total };

    private object? Total(Measure measure, IReadOnlyList<ScannedGroup> groups)
    {
        var figures = groups.Select(g => Figure(measure, g)).OfType<object>().ToList();
        return figures.Count == 0 ? null : figures.TrueForAll(f => f is long) ? (object)figures.Sum(f => (long)f)
            : figures.Sum(f => Convert.ToDouble(f, null));
    }

    private object? Cell(CompiledColumn column, ScannedGroup group, Dictionary<string, object?> totals) =>
        column.Role switch
        {
            ColumnRole.ShareOfTotal => Quotient(Figure(column.Measure!, group), totals[column.Measure!.Name]),
            ColumnRole.Total => totals[column.Measure!.Name],
            _ => Cell(column, group),
        };

    private object? Cell(CompiledColumn column, ScannedGroup group)
    {
        var measure = column.Measure!;
        if (measure.Aggregation is Aggregation.Ratio ratio)
        {
            var (above, below) = (model.Measure(ratio.Numerator), model.Measure(ratio.Denominator));
            return column.Role == ColumnRole.Yes ? Figure(above, group)
                : column.Role == ColumnRole.Base ? Figure(below, group)
                : Figure(measure, group);
        }

        var value = ValueOf(measure, group);
        return column.Role switch
        {
            ColumnRole.Figure => Figure(measure, group),
            ColumnRole.Base => value.Count,
            ColumnRole.Yes => (long)Math.Round(value.Sum),
            _ => value.Count == 0 && measure.Aggregation is Aggregation.Average ? null : Support(column.Name, value),
        };
    }

    /// <summary>Promoters are worth 100 each, detractors -100.</summary>
    private static double Support(string name, ScannedValue value)
    {
        var (balance, either) = (value.Sum / 100, value.Squares / 10_000);
        return name.EndsWith("_promoters", StringComparison.Ordinal) ? Math.Round((either + balance) / 2)
            : name.EndsWith("_detractors", StringComparison.Ordinal) ? Math.Round((either - balance) / 2)
            : value.Squares;
    }

    private object? Figure(Measure measure, ScannedGroup group) => measure.Aggregation switch
    {
        Aggregation.Ratio ratio => Quotient(
            Figure(model.Measure(ratio.Numerator), group), Figure(model.Measure(ratio.Denominator), group)),
        // A whole number stays one among fractions.
        Aggregation.Count when query.ShareOf.Count == 0 => (object)ValueOf(measure, group).Count,
        Aggregation.Sum => ValueOf(measure, group) is { Count: > 0 } sum ? sum.Sum : null,
        _ => ValueOf(measure, group) is { Count: > 0 } mean ? mean.Sum / mean.Count : null,
    };

    private static double? Quotient(object? above, object? below) =>
        above is null || below is null || Convert.ToDouble(below, null) == 0 ? null
            : Convert.ToDouble(above, null) / Convert.ToDouble(below, null);

    private ScannedValue ValueOf(Measure measure, ScannedGroup group)
    {
        for (var m = 0; m < scan.Measures.Count; m++)
        {
            if (scan.Measures[m].Name == measure.Name)
            {
                return group.Values[m];
            }
        }

        throw new InvalidOperationException($"{measure.Name} was not read.");
    }
}
