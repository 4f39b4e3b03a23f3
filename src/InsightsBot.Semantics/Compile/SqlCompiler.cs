using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>Turns a query into SQL with parameters. Pure: no database is asked.</summary>
/// <remarks>
/// Values reach the SQL as parameters only; names come from the model and are quoted by the dialect. Joins go only
/// where each row meets at most one row, so no figure is ever multiplied; what would need another join is refused.
/// </remarks>
public sealed class SqlCompiler(SemanticModel model, SqlDialect dialect, QueryLimits? limits = null)
{
    private readonly JoinGraph _graph = new(model);
    private readonly QueryLimits _limits = limits ?? new QueryLimits();

    /// <summary>Compiles one query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="language">The language of the comments in the SQL.</param>
    public Compilation Compile(MetricQuery query, Language language)
    {
        try
        {
            return query.Listed is null ? Figures(query, language) : List(query, query.Listed, language);
        }
        catch (RefusedException refused)
        {
            return new Compilation.Refused(refused.Reason);
        }
    }

    /// <summary>Compiles what became of those who answered, by what they answered first.</summary>
    /// <param name="query">The query.</param>
    /// <param name="language">The language of the comments in the SQL.</param>
    public Compilation Compile(LinkQuery query, Language language)
    {
        try
        {
            var parameters = new SqlParameters(dialect);
            var scope = new SqlScope(model, dialect, _graph, parameters, model.Dataset(query.Signal.Dataset));
            var (text, columns) = new LinkSql(scope, query, language).Statement();
            return new Compilation.Done(
                new CompiledSql($"{text}\n{dialect.Limit(_limits.RowsMax)}", parameters.Values, columns,
                    _limits.RowsMax),
                []);
        }
        catch (RefusedException refused)
        {
            return new Compilation.Refused(refused.Reason);
        }
    }

    /// <summary>Compiles the rows behind a query, to be added up while they are read.</summary>
    /// <param name="query">The query; its groups are all that rows may be split by.</param>
    /// <param name="language">The language of the comments in the SQL.</param>
    /// <returns>Null where the database cannot say it of single rows of one table.</returns>
    public SplitScan? Scan(MetricQuery query, Language language)
    {
        var simple = query.Measures.SelectMany(Simple).DistinctBy(m => m.Name).ToList();
        var isPlain = query is { Listed: null, Having.Count: 0, Periods.Count: 0, Limit: null, Order.Measure: null }
            or { Listed: null, Having.Count: 0, Periods.Count: 0, Limit: null, Order: null };
        if (!isPlain || simple.Count == 0 || simple.DistinctBy(m => model.EntityOf(m.Dataset).Name).Count() > 1
            || (query.ShareOf.Count > 0 && query.Measures.Any(m => m.Aggregation is Aggregation.Ratio)))
        {
            return null;
        }

        try
        {
            var part = new PartCompiler(model, dialect, _graph, new SqlParameters(dialect), query, language);
            return part.Rows(simple) is { } scan ? new SplitScan(scan, query.Groups, simple) : null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private Compilation.Done List(MetricQuery query, Dataset listed, Language language)
    {
        var parameters = new SqlParameters(dialect);
        var scope = new SqlScope(model, dialect, _graph, parameters, listed);
        var (text, columns) = new ListSql(scope, language).Shown(query);
        var rows = Rows(query);
        var sql = new CompiledSql($"{text}\n{dialect.Limit(rows)}", parameters.Values, columns, rows);
        return new Compilation.Done(sql, []);
    }

    private Compilation.Done Figures(MetricQuery query, Language language)
    {
        var parameters = new SqlParameters(dialect);
        var part = new PartCompiler(model, dialect, _graph, parameters, query, language);
        var parts = Parts(part, query.Measures);
        var (text, columns) = IsFlat(query, parts)
            ? Flat(query, part, parts[0], language)
            : InSteps(query, part, parts, parameters, language);
        var rows = Rows(query);
        var sql = new CompiledSql($"{text}\n{dialect.Limit(rows)}", parameters.Values, columns, rows);
        return new Compilation.Done(sql, [.. part.Assumptions.Distinct()]);
    }

    /// <summary>Whether one SELECT gives the figures and their order.</summary>
    private static bool IsFlat(MetricQuery query, List<SqlPart> parts) =>
        parts.Count == 1 && query.Having.Count == 0
        && query.Measures.All(m => m.Aggregation is not Aggregation.Ratio && !HasShareOfTotal(query, m))
        && (query.Periods.Count == 0
            || (query.Groups.Count == 0 && query.Measures.All(m => m.Aggregation is not Aggregation.Percentile)));

    private (string Text, IReadOnlyList<CompiledColumn> Columns) Flat(
        MetricQuery query, PartCompiler part, SqlPart only, Language language)
    {
        var comments = new QueryComments(query, language);
        var text = $"{comments.Title()}\n{only.Text}";
        if (only.Keys.Count > 0)
        {
            var keys = new List<string>();
            if (query.Order is { Measure: { } name } order)
            {
                var (column, figure) = only.Columns
                    .First(c => c.Column.Role == ColumnRole.Figure && c.Column.Measure?.Name == name);

                // Where empty figures have to be sorted by an expression, it may not name a column of the result.
                keys.Add(dialect.OrderBy(order.Descending ? dialect.Quote(column.Name) : figure, order.Descending));
            }

            var descending = query.Order is { Measure: null, Descending: true };
            keys.AddRange(only.Keys.Select(k => dialect.OrderBy(k, descending)));
            text += $"\n{comments.Order()}\nORDER BY {string.Join(", ", keys)}";
        }

        return (text, [.. part.GroupColumns(), .. only.Columns.Select(c => c.Column)]);
    }

    private (string Text, IReadOnlyList<CompiledColumn> Columns) InSteps(
        MetricQuery query, PartCompiler part, List<SqlPart> parts, SqlParameters parameters, Language language)
    {
        var comments = new QueryComments(query, language);
        var groups = part.GroupColumns();
        var names = new StepNames(model);
        var named = parts.Select(p => p with { Name = names.Free(p.Name) }).ToList();
        var joined =
            new PartJoin(model, dialect, comments, groups, named, names.Free("all_groups"), names.Free("left_out"));
        var shown = groups.Select(g => (Column: g, Text: joined.Key(g))).ToList();
        foreach (var measure in query.Measures)
        {
            shown.AddRange(joined.Figures(measure).Concat(Totals(query, measure, joined)));
        }

        var leftOut = query.Measures.FirstOrDefault(m => CountsLeftOut(query, m));
        if (leftOut is not null)
        {
            shown.Add((Said(leftOut, "_left_out", ColumnRole.LeftOut, Unit.Count), joined.LeftOut()));
        }

        var distinct = shown.DistinctBy(s => s.Column.Name).ToList();
        var select = distinct.Select(s => $"{s.Text} AS {dialect.Quote(s.Column.Name)}");
        var body = joined.Statement(select, leftOut is null ? null : part.LeftOut(leftOut));
        var having = query.Having.Select(h => Having(joined.Figure(query.Measures.First(m => m.Name == h.Measure)), h));
        var order = groups.Count == 0 ? ""
            : $"\n{comments.Order()}\nORDER BY {Order(query, joined, groups, parameters, language)}";
        return ($"{comments.Title()}\n{body}{joined.Having([.. having])}{order}", [.. distinct.Select(s => s.Column)]);

        string Having(string figure, GroupCondition condition) =>
            $"{figure} {condition.Comparator.Sign()} {parameters.Add(condition.Limit)}";
    }

    private IEnumerable<(CompiledColumn Column, string Text)> Totals(
        MetricQuery query, Measure measure, PartJoin joined)
    {
        if (HasShareOfTotal(query, measure))
        {
            var total = $"SUM({joined.Figure(measure)}) OVER ()";
            yield return (ShareColumn(measure), dialect.Divide(joined.Figure(measure), total));
            yield return (Said(measure, "_total", ColumnRole.Total, measure.Unit), total);
        }
    }

    private static CompiledColumn Said(Measure measure, string suffix, ColumnRole role, Unit unit) =>
        new(measure.Name + suffix, measure.Label, role, unit, measure);

    /// <summary>Where groups are shares of a whole, what the whole leaves out is told.</summary>
    private static bool CountsLeftOut(MetricQuery query, Measure measure) =>
        query.SkipEmptyGroups && measure.Aggregation is Aggregation.Count && HasShareOfTotal(query, measure);

    /// <summary>One part per dataset family for plain aggregates, and one per percentile.</summary>
    private List<SqlPart> Parts(PartCompiler part, IReadOnlyList<Measure> measures)
    {
        var simple = measures.SelectMany(Simple).DistinctBy(m => m.Name).ToList();
        var parts = simple.Where(m => m.Aggregation is not Aggregation.Percentile)
            .GroupBy(m => model.EntityOf(m.Dataset).Name)
            .Select(g => part.Aggregates([.. g])).ToList();
        parts.AddRange(simple.Where(m => m.Aggregation is Aggregation.Percentile)
            .Select(m => part.Percentile(m, (Aggregation.Percentile)m.Aggregation)));
        return parts;
    }

    private IEnumerable<Measure> Simple(Measure measure) => measure.Aggregation is Aggregation.Ratio ratio
        ? Simple(model.Measure(ratio.Numerator)).Concat(Simple(model.Measure(ratio.Denominator)))
        : [measure];

    /// <summary>Counts and sums over members add up to a whole; figures over time or under conditions do not.</summary>
    private static bool HasShareOfTotal(MetricQuery query, Measure measure) =>
        query.Groups.Count > 0 && query.Periods.Count == 0 && query.Having.Count == 0 && query.ShareOf.Count == 0
        && query.Groups.All(g => g.Grain is null) && measure.Aggregation is Aggregation.Count or Aggregation.Sum;

    private static CompiledColumn ShareColumn(Measure measure) => new(
        measure.Name + "_share",
        new BilingualText("Anteil", "share"),
        ColumnRole.ShareOfTotal,
        Unit.Share,
        measure);

    private string Order(
        MetricQuery query, PartJoin joined, IReadOnlyList<CompiledColumn> groups, SqlParameters parameters,
        Language language)
    {
        var keys = new List<string>();
        if (query.Order is { Measure: { } name })
        {
            keys.Add(dialect.OrderBy(joined.Figure(query.Measures.First(m => m.Name == name)), query.Order.Descending));
        }

        var descending = query.Order is { Measure: null, Descending: true };
        keys.AddRange(groups.Select((g, i) => dialect.OrderBy(
            i == 0 && query.Periods.Count > 0 ? PeriodOrder(query, joined.Key(g), parameters, language)
                : joined.Key(g), descending)));
        return string.Join(", ", keys);
    }

    /// <summary>Periods come in the order of their days, whatever they are called.</summary>
    private static string PeriodOrder(MetricQuery query, string key, SqlParameters parameters, Language language)
    {
        var places = query.Periods.OrderBy(p => p.First ?? DateOnly.MinValue)
            .Select((p, i) => $"WHEN {parameters.Add(p.Days(language))} THEN {i}");
        return $"CASE {key} {string.Join(" ", places)} END";
    }

    private int Rows(MetricQuery query) => Math.Min(query.Limit ?? _limits.RowsMax, _limits.RowsMax);
}
