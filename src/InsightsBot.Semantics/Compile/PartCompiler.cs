using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>Compiles measures of one dataset, split and filtered alike, into one SELECT.</summary>
internal sealed class PartCompiler(
    SemanticModel model, SqlDialect dialect, JoinGraph graph, SqlParameters parameters, MetricQuery query,
    Language language)
{
    private readonly List<BilingualText> _assumptions = [];
    private readonly QueryComments _comments = new(query, language);

    /// <summary>Filters that were left out because the dataset has no such dimension, to be shown.</summary>
    public IReadOnlyList<BilingualText> Assumptions => _assumptions;

    /// <summary>The groups as result columns, alike for every part.</summary>
    public IReadOnlyList<CompiledColumn> GroupColumns()
    {
        var columns = new List<CompiledColumn>();
        if (query.Periods.Count > 0)
        {
            columns.Add(new CompiledColumn("period", new BilingualText("Zeitraum", "period"), ColumnRole.Member));
        }

        foreach (var group in query.Groups)
        {
            var name = group.Grain is { } grain ? grain.ToString().ToLowerInvariant() : group.Dimension.Name;
            var label = new BilingualText(group.Describe(Language.German), group.Describe(Language.English));
            columns.Add(new CompiledColumn(name, label, ColumnRole.Member, Dimension: group.Dimension));
        }

        return columns;
    }

    /// <summary>One SELECT of plain aggregates.</summary>
    public SqlPart Aggregates(IReadOnlyList<Measure> measures)
    {
        var scope = NewScope(measures);
        var groups = Groups(scope);
        var sql = new MeasureSql(model, dialect, scope, query, language);
        var figures = measures.SelectMany(m => sql.Columns(m)).DistinctBy(f => f.Column.Name).ToList();
        AddFilters(scope, measures, query.SkipEmptyGroups);
        var names = GroupColumns().Select(c => c.Name).ToList();
        var select = groups.Select((g, i) => $"  {g} AS {dialect.Quote(names[i])}")
            .Concat(figures.Select(f => $"  {f.Text} AS {dialect.Quote(f.Column.Name)}"));
        var text = $"SELECT\n{string.Join(",\n", select)}\n{scope.From()}";
        if (groups.Count > 0)
        {
            text += $"\n{_comments.Grouped()}\nGROUP BY {string.Join(", ", groups)}";
        }

        var name = scope.Root.Name + (groups.Count > 0 ? "_by_group" : "_in_total");
        return new SqlPart(name, _comments.Counted(measures), text, Keys(scope, groups), figures);
    }

    /// <summary>The rows that groups and measures are made of; null where single rows do not tell a measure.</summary>
    public CompiledScan? Rows(IReadOnlyList<Measure> measures)
    {
        var scope = NewScope(measures);
        var groups = Groups(scope);
        var sql = new MeasureSql(model, dialect, scope, query, language);
        var values = measures.Select(sql.OfRow).OfType<string>().ToList();
        AddFilters(scope, measures, query.SkipEmptyGroups);
        return values.Count < measures.Count ? null : scope.Scan([.. groups, .. values]);
    }

    /// <summary>How many rows have no member and so are in no group of a count.</summary>
    public string LeftOut(Measure count)
    {
        var scope = NewScope([count]);
        var rows = new MeasureSql(model, dialect, scope, query, language).Columns(count)[0].Text;
        AddFilters(scope, [count], skipsEmptyGroups: false);
        var empty = query.Groups.Where(g => g.Grain is null).Select(g => $"{scope.Column(g.Dimension)} IS NULL");
        scope.Where("", $"({string.Join(" OR ", empty)})");
        return $"SELECT {rows} AS {dialect.Quote("rows")}\n{scope.From()}";
    }

    /// <summary>Periods come in the order of their days, whatever they are called.</summary>
    private List<string> Keys(SqlScope scope, List<string> groups) => query.Periods.Count == 0
        ? groups
        : [$"MIN({scope.Column(TimeOf(query.Periods[0], scope).Dimension)})", .. groups.Skip(1)];

    /// <summary>
    /// One SELECT of a percentile, interpolated between neighbours (the definition of PERCENTILE_CONT).
    /// </summary>
    public SqlPart Percentile(Measure measure, Aggregation.Percentile percentile)
    {
        var scope = NewScope([measure]);
        var groups = Groups(scope);
        var input = new MeasureSql(model, dialect, scope, query, language).InputOf(measure, percentile.Column);
        AddFilters(scope, [measure], query.SkipEmptyGroups);
        scope.Where("", $"{input} IS NOT NULL");
        var names = GroupColumns().Select(c => dialect.Quote(c.Name)).ToList();
        var over = groups.Count == 0 ? "" : $"PARTITION BY {string.Join(", ", groups)} ";
        var inner = groups.Select((g, i) => $"    {g} AS {names[i]}").Concat(
        [
            $"    {input} AS x",
            $"    ROW_NUMBER() OVER ({over}ORDER BY {input}) AS place",
            $"    COUNT(*) OVER ({over.TrimEnd()}) AS n",
        ]);
        var figures = PercentileColumns(measure, percentile.Rank);
        var select = names.Select(n => "  " + n)
            .Concat(figures.Select(f => $"  {f.Text} AS {dialect.Quote(f.Column.Name)}"));
        var nested = scope.From().Replace("\n", "\n  ", StringComparison.Ordinal);
        var text = $"SELECT\n{string.Join(",\n", select)}\n"
            + $"FROM (\n  SELECT\n{string.Join(",\n", inner)}\n  {nested}\n) AS placed";
        if (names.Count > 0)
        {
            text += $"\n{_comments.Grouped()}\nGROUP BY {string.Join(", ", names)}";
        }

        return new SqlPart(measure.Name + "_ranked", _comments.Counted([measure]), text, names, figures);
    }

    private (CompiledColumn Column, string Text)[] PercentileColumns(Measure measure, double rank)
    {
        var rows = model.EntityOf(measure.Dataset).Label;
        var place = rank.ToString("0.0###", CultureInfo.InvariantCulture);
        var distance = $"1.0 - ABS(place - 1 - (n - 1) * {place})";
        return
        [
            (new CompiledColumn(measure.Name, measure.Label, ColumnRole.Figure, measure.Unit, measure),
                $"SUM(x * {dialect.NotBelowZero(distance)})"),
            (new CompiledColumn(
                measure.Name + "_base",
                new BilingualText($"Basis ({rows.De})", $"base ({rows.En})"),
                ColumnRole.Base,
                Unit.Count,
                measure), "COUNT(*)"),
        ];
    }

    private SqlScope NewScope(IReadOnlyList<Measure> measures) =>
        new(model, dialect, graph, parameters, model.Dataset(RootOf(measures)));

    /// <summary>A family of one-to-one tables is counted from the table that stands for the thing.</summary>
    private string RootOf(IReadOnlyList<Measure> measures)
    {
        var datasets = measures.Select(m => m.Dataset).Distinct().ToList();
        return datasets is [var only] ? only : model.EntityOf(datasets[0]).Name;
    }

    private List<string> Groups(SqlScope scope)
    {
        var groups = new List<string>();
        if (query.Periods.Count > 0)
        {
            RefuseOverlaps();
            var cases = query.Periods.Select(p =>
                $"WHEN {scope.Condition(TimeOf(p, scope), language)} THEN {parameters.Add(p.Days(language))}");
            groups.Add(Case(cases));
        }

        foreach (var group in query.Groups)
        {
            var dimension = group.Grain is null ? group.Dimension : TimeOf(group.Dimension, scope);
            if (!scope.Reaches(dimension.Dataset))
            {
                _ = scope.Column(dimension);
            }

            var column = scope.Column(dimension);
            groups.Add(group.Grain is { } grain ? dialect.PointOf(grain, column)
                : group.Banded ? Bands(column, dimension.Bands)
                : column);
        }

        return groups;
    }

    private void AddFilters(SqlScope scope, IReadOnlyList<Measure> measures, bool skipsEmptyGroups)
    {
        foreach (var filter in query.Filters)
        {
            if (filter is not Filter.Within within)
            {
                Where(scope, filter);
            }
            else if (TimeOf(within, scope) is var time && scope.Reaches(time.Dimension.Dataset))
            {
                Where(scope, time);
            }
            else
            {
                Assume(measures[0], within);
            }
        }

        if (query.Periods.Count > 0)
        {
            var any = query.Periods.Select(p => $"({scope.Condition(TimeOf(p, scope), language)})");
            scope.Where(language == Language.German ? "Verglichene Zeiträume"
                : "Compared periods", $"({string.Join(" OR ", any)})");
        }

        if (skipsEmptyGroups)
        {
            foreach (var group in query.Groups.Where(g => g.Grain is null))
            {
                Where(scope, new Filter.Empty(group.Dimension, Negated: true));
            }
        }
    }

    private void Where(SqlScope scope, Filter filter) =>
        scope.Where(FilterWords.Of(filter, language), scope.Condition(filter, language));

    /// <summary>The default time of a query stands for the own time of each dataset it touches.</summary>
    private Dimension TimeOf(Dimension time, SqlScope scope)
    {
        if (scope.Root.Name == time.Dataset || scope.Root.Time is not { } own)
        {
            return time;
        }

        var isDefault = model.Dataset(time.Dataset).Time == time.Name;
        return isDefault && model.EntityOf(time.Dataset).Name != model.EntityOf(scope.Root.Name).Name
            ? model.Dimension(own)
            : time;
    }

    /// <summary>
    /// A row can stand in one period only, so days that belong to two would be missing from one of them.
    /// </summary>
    private void RefuseOverlaps()
    {
        var ordered = query.Periods.OrderBy(p => p.First ?? DateOnly.MinValue).ToList();
        if (ordered.Zip(ordered.Skip(1))
            .Any(p => (p.Second.First ?? DateOnly.MinValue) <= (p.First.Last ?? DateOnly.MaxValue)))
        {
            throw new RefusedException(new BilingualText(
                "Die verglichenen Zeiträume überschneiden sich; jeder für sich gefragt lässt sich beantworten.",
                "The periods overlap; asked for one at a time they can be answered."));
        }
    }

    private Filter.Within TimeOf(Filter.Within within, SqlScope scope) =>
        within with { Dimension = TimeOf(within.Dimension, scope) };

    private void Assume(Measure measure, Filter.Within within) => _assumptions.Add(new BilingualText(
        $"„{measure.Label.De}“ ohne den Zeitraum {within.Days(Language.German)}, weil dazu kein Datum vorliegt.",
        $"“{measure.Label.En}” without the period {within.Days(Language.English)}, as it has no date."));

    private static string Bands(string column, IReadOnlyList<double> edges)
    {
        var cases = new List<string>();
        string Text(double edge) => edge.ToString("0.####", CultureInfo.InvariantCulture);
        cases.Add($"WHEN {column} IS NULL THEN NULL");
        cases.Add($"WHEN {column} < {Text(edges[0])} THEN '00: < {Text(edges[0])}'");
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (low, high) = (Text(edges[i]), Text(edges[i + 1]));
            cases.Add($"WHEN {column} < {high} THEN '{i + 1:00}: {low} – < {high}'");
        }

        cases.Add($"ELSE '{edges.Count:00}: ≥ {Text(edges[^1])}'");
        return Case(cases);
    }

    private static string Case(IEnumerable<string> cases) =>
        $"CASE{string.Concat(cases.Select(c => "\n      " + c))}\n    END";
}
