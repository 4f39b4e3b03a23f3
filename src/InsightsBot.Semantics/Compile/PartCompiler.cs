using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>Compiles measures of one dataset, split and filtered alike, into one SELECT.</summary>
internal sealed class PartCompiler(
    SemanticModel model, SqlDialect dialect, JoinGraph graph, SqlParameters parameters, MetricQuery query, Language language)
{
    private readonly List<BilingualText> _assumptions = [];

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
        AddFilters(scope, measures);
        var names = GroupColumns().Select(c => c.Name).ToList();
        var select = groups.Select((g, i) => $"  {g} AS {dialect.Quote(names[i])}")
            .Concat(figures.Select(f => $"  {f.Text} AS {dialect.Quote(f.Column.Name)}"));
        var text = $"SELECT\n{string.Join(",\n", select)}\n{scope.From()}";
        if (groups.Count > 0)
        {
            text += "\nGROUP BY " + string.Join(", ", groups);
        }

        return new SqlPart(text, [.. figures.Select(f => f.Column)]);
    }

    /// <summary>One SELECT of a percentile, interpolated between neighbours (the definition of PERCENTILE_CONT).</summary>
    public SqlPart Percentile(Measure measure, Aggregation.Percentile percentile)
    {
        var scope = NewScope([measure]);
        var groups = Groups(scope);
        var input = new MeasureSql(model, dialect, scope, query, language).InputOf(measure, percentile.Column);
        AddFilters(scope, [measure]);
        scope.Where("", $"{input} IS NOT NULL");
        var names = GroupColumns().Select(c => dialect.Quote(c.Name)).ToList();
        var over = groups.Count == 0 ? "" : $"PARTITION BY {string.Join(", ", groups)}";
        var inner = groups.Select((g, i) => $"{g} AS {names[i]}").Concat(
        [
            $"{input} AS x",
            $"ROW_NUMBER() OVER ({over} ORDER BY {input}) AS place",
            $"COUNT(*) OVER ({over}) AS n",
        ]);
        var rank = percentile.Rank.ToString("0.0###", CultureInfo.InvariantCulture);
        var distance = $"1.0 - ABS(place - 1 - (n - 1) * {rank})";
        var figure = new CompiledColumn(measure.Name, measure.Label, ColumnRole.Figure, measure.Unit, measure);
        var rows = model.EntityOf(measure.Dataset).Label;
        var baseColumn = new CompiledColumn(
            measure.Name + "_base",
            new BilingualText($"Basis ({rows.De})", $"base ({rows.En})"),
            ColumnRole.Base,
            Unit.Count,
            measure);
        var select = names.Concat(
        [
            $"SUM(x * {dialect.NotBelowZero(distance)}) AS {dialect.Quote(figure.Name)}",
            $"COUNT(*) AS {dialect.Quote(baseColumn.Name)}",
        ]);
        var nested = scope.From().Replace("\n", "\n  ", StringComparison.Ordinal);
        var text = $"SELECT {string.Join(", ", select)}\nFROM (\n  SELECT {string.Join(", ", inner)}\n  {nested}\n) AS placed";
        return new SqlPart(
            names.Count == 0 ? text : text + "\nGROUP BY " + string.Join(", ", names), [figure, baseColumn]);
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
            var cases = query.Periods.Select(p =>
                $"WHEN {scope.Condition(TimeOf(p, scope), language)} THEN {parameters.Add(p.Days(language))}");
            groups.Add($"CASE {string.Join(" ", cases)} END");
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

    private void AddFilters(SqlScope scope, IReadOnlyList<Measure> measures)
    {
        foreach (var filter in query.Filters)
        {
            if (filter is Filter.Within within)
            {
                var time = TimeOf(within, scope);
                if (!scope.Reaches(time.Dimension.Dataset))
                {
                    Assume(measures[0], within);
                    continue;
                }

                scope.Where(time, language);
                continue;
            }

            scope.Where(filter, language);
        }

        if (query.Periods.Count > 0)
        {
            var any = query.Periods.Select(p => $"({scope.Condition(TimeOf(p, scope), language)})");
            scope.Where(language == Language.German ? "Verglichene Zeiträume" : "Compared periods", $"({string.Join(" OR ", any)})");
        }

        if (query.SkipEmptyGroups)
        {
            foreach (var group in query.Groups.Where(g => g.Grain is null))
            {
                scope.Where(new Filter.Empty(group.Dimension, Negated: true), language);
            }
        }
    }

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
            cases.Add($"WHEN {column} < {Text(edges[i + 1])} THEN '{i + 1:00}: {Text(edges[i])} – < {Text(edges[i + 1])}'");
        }

        return $"CASE {string.Join(" ", cases)} ELSE '{edges.Count:00}: ≥ {Text(edges[^1])}' END";
    }
}
