using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>Writes lists: rows of one dataset with chosen columns, figures of each row, order and limit.</summary>
internal sealed class ListSql(SqlScope scope, Language language)
{
    private SqlDialect Dialect => scope.Dialect;

    /// <summary>A whole list as the answer shows it, without the limit of rows.</summary>
    public (string Text, IReadOnlyList<CompiledColumn> Columns) Shown(MetricQuery query)
    {
        var comments = new QueryComments(query, language);
        var columns = query.Columns
            .Select(c => (Column: new CompiledColumn(c.Name, c.Label, ColumnRole.Member, c.Unit, Dimension: c),
                Text: scope.Column(c)))
            .Concat(query.Measures.Select(m => (
                Column: new CompiledColumn(m.Name, m.Label, ColumnRole.Figure, m.Unit, m),
                Text: FigureOf(m, query))))
            .ToList();
        var select = columns.Select(c => $"  {c.Text} AS {Dialect.Quote(c.Column.Name)}");
        var order = OrderOf(query);
        AddFilters(query);
        var text = $"{comments.Title()}\nSELECT{(query.Distinct ? " DISTINCT" : "")}\n{string.Join(",\n", select)}\n"
            + scope.From();
        return (order is null ? text : $"{text}\n{comments.Order()}\nORDER BY {order}",
            [.. columns.Select(c => c.Column)]);
    }

    /// <summary>The keys of a list's rows, for a condition.</summary>
    public string Selected(MetricQuery query, string key)
    {
        var column = scope.Column(scope.Root.Name, key, scope.Root.Label);
        var order = OrderOf(query);
        AddFilters(query);
        var text = $"SELECT {column}\n{scope.From()}";
        return order is null ? text : $"{text}\nORDER BY {order}\n{Dialect.Limit(query.Limit ?? 1)}";
    }

    private void AddFilters(MetricQuery query)
    {
        foreach (var filter in query.Filters)
        {
            scope.Where(FilterWords.Of(filter, language), scope.Condition(filter, language));
        }

        if (query is { Order.Dimension: { } by, Limit: not null })
        {
            // The top of anything has a value.
            var filled = new Filter.Empty(by, Negated: true);
            scope.Where(FilterWords.Of(filled, language), scope.Condition(filled, language));
        }
    }

    /// <summary>
    /// Rows that are level come in the order of their keys, latest first, so that an answer never changes.
    /// </summary>
    private string Newest() => scope.Root.PrimaryKey is [var key]
        ? ", " + Dialect.OrderBy(scope.Column(scope.Root.Name, key, scope.Root.Label), descending: true)
        : "";

    private string FigureOf(Measure measure, MetricQuery query) => new RelatedRows(scope, language)
        .Figure(measure, measure.Name == query.Order?.Measure ? query.Counting : []);

    private string? OrderOf(MetricQuery query) => query.Order switch
    {
        { Measure: { } name } order when query.Measures.FirstOrDefault(m => m.Name == name) is { } measure =>
            Dialect.OrderBy(FigureOf(measure, query), order.Descending) + Newest(),
        { Dimension: { } by } order => Dialect.OrderBy(scope.Column(by), order.Descending),
        _ => null,
    };
}
