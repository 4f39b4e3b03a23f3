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

    private Compilation.Done List(MetricQuery query, Dataset listed, Language language)
    {
        var parameters = new SqlParameters(dialect);
        var scope = new SqlScope(model, dialect, _graph, parameters, listed);
        var select = query.Columns.Select(c => $"  {scope.Column(c)} AS {dialect.Quote(c.Name)}").ToList();
        foreach (var filter in query.Filters)
        {
            scope.Where(filter, language);
        }

        var order = query.Order?.Dimension is { } by
            ? "\nORDER BY " + dialect.OrderBy(scope.Column(by), query.Order.Descending)
            : "";
        if (query.Order is { Dimension: { } ranked } && query.Limit is not null)
        {
            // The top of anything has a value.
            scope.Where(new Filter.Empty(ranked, Negated: true), language);
        }

        var rows = Rows(query);
        var text = $"{Title(query, language)}\nSELECT{(query.Distinct ? " DISTINCT" : "")}\n{string.Join(",\n", select)}\n" +
            $"{scope.From()}{order}\n{dialect.Limit(rows)}";
        var columns = query.Columns
            .Select(c => new CompiledColumn(c.Name, c.Label, ColumnRole.Member, c.Unit, Dimension: c)).ToList();
        return new Compilation.Done(new CompiledSql(text, parameters.Values, columns, rows), []);
    }

    private Compilation.Done Figures(MetricQuery query, Language language)
    {
        var parameters = new SqlParameters(dialect);
        var part = new PartCompiler(model, dialect, _graph, parameters, query, language);
        var groups = part.GroupColumns();
        var parts = Parts(part, query.Measures);
        var joined = new PartJoin(model, dialect, groups, parts);
        var columns = new List<CompiledColumn>(groups);
        var select = groups.Select(g => joined.Group(g)).ToList();
        foreach (var measure in query.Measures)
        {
            foreach (var (column, text) in joined.Figures(measure))
            {
                if (columns.TrueForAll(c => c.Name != column.Name))
                {
                    columns.Add(column);
                    select.Add(text);
                }
            }

            if (HasShareOfTotal(query, measure))
            {
                columns.Add(ShareColumn(measure));
                select.Add(dialect.Divide(joined.Figure(measure), $"SUM({joined.Figure(measure)}) OVER ()"));
            }
        }

        var rows = Rows(query);
        var body = joined.Statement(select.Zip(columns, (s, c) => $"{s} AS {dialect.Quote(c.Name)}"));
        var having = query.Having.Select(h =>
            $"{joined.Figure(query.Measures.First(m => m.Name == h.Measure))} {h.Comparator.Sign()} {parameters.Add(h.Limit)}");
        var sql = $"{Title(query, language)}\n{body}{joined.Having([.. having])}{Order(query, joined, groups)}\n{dialect.Limit(rows)}";
        return new Compilation.Done(new CompiledSql(sql, parameters.Values, columns, rows), part.Assumptions);
    }

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

    private string Order(MetricQuery query, PartJoin joined, IReadOnlyList<CompiledColumn> groups)
    {
        if (groups.Count == 0)
        {
            return "";
        }

        var keys = new List<string>();
        if (query.Order is { Measure: { } name })
        {
            keys.Add(dialect.OrderBy(joined.Figure(query.Measures.First(m => m.Name == name)), query.Order.Descending));
        }

        var descending = query.Order is { Measure: null, Descending: true };
        keys.AddRange(groups.Select(g => dialect.OrderBy(joined.Key(g), descending)));
        return "\nORDER BY " + string.Join(", ", keys);
    }

    private int Rows(MetricQuery query) => Math.Min(query.Limit ?? _limits.RowsMax, _limits.RowsMax);

    /// <summary>What the statement computes, in names of the model only.</summary>
    private static string Title(MetricQuery query, Language language)
    {
        var what = query.Listed is { } listed
            ? listed.Label.In(language)
            : string.Join(", ", query.Measures.Select(m => m.Label.In(language)));
        var by = query.Groups.Count == 0 ? "" :
            (language == Language.German ? " nach " : " by ")
            + string.Join(", ", query.Groups.Select(g => g.Describe(language)));
        return SqlComment.Line(what + by);
    }
}
