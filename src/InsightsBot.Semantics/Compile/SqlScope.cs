using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>One FROM clause in the making: the root dataset, the joins its columns need, and the conditions.</summary>
internal sealed class SqlScope(SemanticModel model, SqlDialect dialect, JoinGraph graph, SqlParameters parameters,
    Dataset root, IReadOnlyCollection<string>? outer = null)
{
    private readonly IReadOnlyCollection<string> _outer = outer ?? [];
    private readonly List<string> _joined = [];
    private readonly List<string> _joins = [];
    private readonly List<(string Comment, string Text)> _conditions = [];

    public Dataset Root => root;

    public SemanticModel Model => model;

    public JoinGraph Graph => graph;

    public SqlDialect Dialect => dialect;

    public SqlParameters Parameters => parameters;

    /// <summary>A scope for a statement inside this one; its names differ from those it may refer to.</summary>
    public SqlScope Inner(Dataset inner) =>
        new(model, dialect, graph, parameters, inner, [.. _outer, NameOf(root.Name), .. _joined.Select(NameOf)]);

    /// <summary>The column of a dimension, joined as needed.</summary>
    public string Column(Dimension dimension) => Column(dimension.Dataset, dimension.Column, dimension.Label);

    public string Column(string dataset, string column, BilingualText what) =>
        Alias(dataset, what) + "." + dialect.Quote(column);

    public bool Reaches(string dataset) => graph.ToOne(root.Name, dataset) is not null;

    public void Where(Filter filter, Language language)
    {
        var text = Condition(filter, language);
        _conditions.Add((filter.About?.Label.In(language) ?? (filter as Filter.Related)?.Other.Label.In(language) ?? "",
            text));
    }

    public void Where(string comment, string text) => _conditions.Add((comment, text));

    /// <summary>A condition as an expression over this scope's columns.</summary>
    public string Condition(Filter filter, Language language) => filter switch
    {
        Filter.Related related => new RelatedRows(this, language).Condition(related),
        Filter.Wrote wrote => WroteSql.Condition(this, wrote),
        Filter.AnyOf any => $"({string.Join(" OR ", any.Parts.Select(p => Condition(p, language)))})",
        Filter.Among among => new RelatedRows(this, language).Condition(among),
        { About: { } about } when !Reaches(about.Dataset) => Exists(about, filter, language),
        Filter.Against against => Against(against),
        { About: { } about } => OnColumn(Column(about), filter),
        _ => throw new InvalidOperationException($"The filter {filter.GetType().Name} has no SQL."),
    };

    public string From()
    {
        var lines = new List<string> { $"FROM {dialect.Quote(root.Table)} AS {dialect.Quote(NameOf(root.Name))}" };
        lines.AddRange(_joins);
        for (var i = 0; i < _conditions.Count; i++)
        {
            if (_conditions[i].Comment.Length > 0)
            {
                lines.Add(SqlComment.Line(_conditions[i].Comment));
            }

            lines.Add((i == 0 ? "WHERE " : "  AND ") + _conditions[i].Text);
        }

        return string.Join("\n", lines);
    }

    /// <summary>The rows with some columns; null where the database does not number them.</summary>
    public CompiledScan? Scan(IReadOnlyList<string> columns)
    {
        var table = dialect.Quote(NameOf(root.Name));
        if (dialect.RowNumber(table) is not { } number || dialect.RowNumbers(root.Table) is not { } ends)
        {
            return null;
        }

        var (first, last) = (dialect.Parameter(CompiledScan.FirstRow), dialect.Parameter(CompiledScan.LastRow));
        _conditions.Add(("", $"{number} BETWEEN {first} AND {last}"));
        return new CompiledScan(
            $"SELECT\n  {string.Join(",\n  ", columns.Append(number))}\n{From()}", parameters.Values,
            columns.Count + 1, ends);
    }

    /// <summary>The numbers of the root's rows, whatever the conditions, in an order.</summary>
    public CompiledScan Numbers(IReadOnlyList<string> order)
    {
        var table = dialect.Quote(NameOf(root.Name));
        var text = $"SELECT {dialect.RowNumber(table)}\nFROM {dialect.Quote(root.Table)} AS {table}";
        return new CompiledScan(
            order.Count == 0 ? text : $"{text}\nORDER BY {string.Join(", ", order)}",
            new Dictionary<string, object>(), 1, dialect.RowNumbers(root.Table) ?? "");
    }

    public string MeasureCondition(Condition condition)
    {
        var dimension = model.Dimension(condition.Dimension);
        return OnColumn(Column(dimension), new Filter.OneOf(dimension, condition.Values, condition.Negated),
            strict: true);
    }

    private string Alias(string dataset, BilingualText what)
    {
        var path = graph.ToOne(root.Name, dataset) ?? throw new RefusedException(NoWay(what));
        foreach (var step in path.Where(p => !_joined.Contains(p.To)))
        {
            _joined.Add(step.To);
            var (here, there) = (dialect.Quote(NameOf(step.From)), dialect.Quote(NameOf(step.To)));
            var on = step.Columns.Select(c => $"{here}.{dialect.Quote(c.Here)} = {there}.{dialect.Quote(c.There)}");
            var table = dialect.Quote(model.Dataset(step.To).Table);
            _joins.Add($"LEFT JOIN {table} AS {there} ON {string.Join(" AND ", on)}");
        }

        return dialect.Quote(NameOf(dataset));
    }

    /// <summary>What a dataset is called in this statement.</summary>
    private string NameOf(string dataset)
    {
        var name = dataset;
        for (var i = 2; _outer.Contains(name); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{dataset}_{i}");
        }

        return name;
    }

    /// <summary>Why rows of a part of the model cannot be put beside this scope's.</summary>
    public SlottedText NoWay(BilingualText what) => SlottedText.Of(
        $"„{what.De}“ lässt sich nicht auf {root.Label.De} beziehen, ohne Zeilen zu vervielfachen; " +
        $"gefragt werden kann nach Merkmalen, die zu {GermanDative.OfPlural(root.Label.De)} gehören.",
        $"“{what.En}” cannot be related to {root.Label.En} without multiplying rows; " +
        $"what belongs to {root.Label.En} can be asked for.");

    private string OnColumn(string column, Filter filter, bool strict = false) => filter switch
    {
        Filter.OneOf one => OneOf(column, one, strict),
        Filter.Compare compare => $"{column} {compare.Comparator.Sign()} {parameters.Add(compare.Limit)}",
        Filter.Between between => $"{column} BETWEEN {parameters.Add(between.Low)} AND {parameters.Add(between.High)}",
        Filter.Within within => Within(column, within),
        Filter.Empty empty => $"{column} IS {(empty.Negated ? "NOT " : "")}NULL",
        Filter.Contains contains => Contains(column, contains),
        _ => throw new InvalidOperationException($"The filter {filter.GetType().Name} has no SQL."),
    };

    private string OneOf(string column, Filter.OneOf one, bool strict)
    {
        var values = one.Values.Select(v => parameters.Add(Typed(one.Dimension, v))).ToList();
        return (one.Negated, values.Count, strict) switch
        {
            (false, 1, _) => $"{column} = {values[0]}",
            (false, _, _) => $"{column} IN ({string.Join(", ", values)})",
            (true, 1, true) => $"{column} <> {values[0]}",
            (true, _, true) => $"{column} NOT IN ({string.Join(", ", values)})",
            (true, 1, false) => $"({column} <> {values[0]} OR {column} IS NULL)",
            (true, _, false) => $"({column} NOT IN ({string.Join(", ", values)}) OR {column} IS NULL)",
        };
    }

    private string Contains(string column, Filter.Contains contains)
    {
        var found = dialect.Contains(column, parameters.Add(contains.Passage), contains.Place);
        return contains.Negated ? $"(NOT ({found}) OR {column} IS NULL)" : found;
    }

    private string Within(string column, Filter.Within within)
    {
        var parts = new List<string>();
        if (within.First is { } first)
        {
            parts.Add($"{column} >= {parameters.Add(first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}");
        }

        if (within.Last is { } last)
        {
            var next = last.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            parts.Add($"{column} < {parameters.Add(next)}");
        }

        return parts.Count == 0 ? $"{column} IS NOT NULL" : string.Join(" AND ", parts);
    }

    /// <summary>A number against a figure over all rows of its dataset.</summary>
    private string Against(Filter.Against against)
    {
        var inner = Inner(model.Dataset(against.Measure.Dataset));
        var query = new MetricQuery { Aim = Aim.Level, Measures = [against.Measure] };
        var figure = new MeasureSql(model, dialect, inner, query, Language.English).Columns(against.Measure)[0].Text;
        var body = inner.From().Replace("\n", "\n    ", StringComparison.Ordinal);
        return $"{Column(against.Dimension)} {against.Comparator.Sign()} (SELECT {figure}\n    {body})";
    }

    /// <summary>A condition on rows that point at this one: at least one of them has it.</summary>
    private string Exists(Dimension about, Filter filter, Language language)
    {
        var other = model.Dataset(about.Dataset);
        if (graph.ToOne(other.Name, root.Name) is null)
        {
            throw new RefusedException(NoWay(other.Label));
        }

        // "cases without any follow-up" have no such row; having another row as well does not matter.
        var related = filter is Filter.OneOf { Negated: true } none
            ? new Filter.Related(other, Comparator.Equal, 0, [none with { Negated = false }])
            : new Filter.Related(other, Comparator.AtLeast, 1, [filter]);
        return new RelatedRows(this, language).Condition(related);
    }

    private static object Typed(Dimension dimension, string value) =>
        dimension.Kind is DimensionKind.Number
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : value;
}
