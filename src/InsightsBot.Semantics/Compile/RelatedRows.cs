using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>
/// Writes what the rows of one scope have elsewhere: conditions on rows that belong to them, and figures over those.
/// </summary>
/// <remarks>Rows of the scope are never multiplied: everything is a statement inside the condition or column.</remarks>
internal sealed class RelatedRows(SqlScope scope, Language language)
{
    private SqlDialect Dialect => scope.Dialect;

    /// <summary>A condition on how many rows of another dataset belong to a row.</summary>
    /// <exception cref="RefusedException">There is no way between the datasets.</exception>
    public string Condition(Filter.Related related)
    {
        var way = Way(related.Other);
        if (way.All(s => s.IsToOne))
        {
            return OfOne(related);
        }

        return (related.Comparator, related.Limit) switch
        {
            (Comparator.AtLeast, 1) or (Comparator.More, 0) => $"EXISTS ({Rows("1", way, related)})",
            (Comparator.Equal, 0) or (Comparator.Less, 1) or (Comparator.AtMost, 0) =>
                $"NOT EXISTS ({Rows("1", way, related)})",
            _ => $"({Rows(null, way, related)}) {related.Comparator.Sign()} {scope.Parameters.Add(related.Limit)}",
        };
    }

    /// <summary>A condition on the thing of a row: it is among the rows a list gives.</summary>
    /// <exception cref="RefusedException">There is no way to the thing, or it has no key.</exception>
    public string Condition(Filter.Among among)
    {
        if (!scope.Reaches(among.Entity.Name))
        {
            return Condition(new Filter.Related(
                among.Entity, among.Negated ? Comparator.Equal : Comparator.AtLeast, among.Negated ? 0 : 1,
                [among with { Negated = false }]));
        }

        if (among.Entity.PrimaryKey is not [var key])
        {
            throw new RefusedException(scope.NoWay(among.Entity.Label));
        }

        var inner = scope.Inner(among.Entity);
        var listed = new ListSql(inner, language).Selected(among.Selection, key);
        var column = scope.Column(among.Entity.Name, key, among.Entity.Label);
        return $"{column} {(among.Negated ? "NOT " : "")}IN ({Indented(listed)})";
    }

    /// <summary>A figure over the rows of another dataset that belong to a row.</summary>
    /// <exception cref="RefusedException">There is no way, or the figure would count rows twice.</exception>
    public string Figure(Measure measure, IReadOnlyList<Filter> where)
    {
        var other = scope.Model.Dataset(measure.Dataset);
        var way = Way(other);
        if (way.All(s => s.IsToOne))
        {
            var own = new MetricQuery { Aim = Aim.Level, Measures = [measure] };
            return measure.Aggregation.InputColumn is { } column
                ? new MeasureSql(scope.Model, Dialect, scope, own, language).InputOf(measure, column)
                : throw new RefusedException(scope.NoWay(measure.Label));
        }

        return $"({Rows(null, way, new Filter.Related(other, Comparator.AtLeast, 0, where), measure)})";
    }

    private IReadOnlyList<JoinStep> Way(Dataset other) =>
        scope.Graph.Way(scope.Root.Name, other.Name) is { Count: > 0 } way
            ? way
            : throw new RefusedException(scope.NoWay(other.Label));

    /// <summary>Each row meets at most one row there: its columns stand in the same statement.</summary>
    private string OfOne(Filter.Related related)
    {
        var conditions = related.Where.Select(w => scope.Condition(w, language)).ToList();
        if (conditions.Count == 0)
        {
            var key = related.Other.PrimaryKey.Count > 0
                ? related.Other.PrimaryKey[0]
                : throw new RefusedException(scope.NoWay(related.Other.Label));
            conditions.Add($"{scope.Column(related.Other.Name, key, related.Other.Label)} IS NOT NULL");
        }

        var all = string.Join(" AND ", conditions);
        return (related.Comparator, related.Limit) switch
        {
            (Comparator.AtLeast, 1) or (Comparator.More, 0) => conditions.Count == 1 ? all : $"({all})",
            (Comparator.Equal, 0) or (Comparator.Less, 1) or (Comparator.AtMost, 0) => $"COALESCE(({all}), 0) = 0",
            _ => throw new RefusedException(scope.NoWay(related.Other.Label)),
        };
    }

    /// <summary>
    /// A statement over the rows at the end of a way: from the last dataset that multiplies rows, which reaches the
    /// others on the way by joins that do not.
    /// </summary>
    private string Rows(
        string? select, IReadOnlyList<JoinStep> way, Filter.Related related, Measure? measure = null)
    {
        var first = way.TakeWhile(s => s.IsToOne).Count();
        var last = way.Count - 1;
        while (way[last].IsToOne)
        {
            last--;
        }

        for (var i = first; i <= last; i++)
        {
            if (way[i].IsToOne)
            {
                throw new RefusedException(scope.NoWay(related.Other.Label));
            }
        }

        var inner = scope.Inner(scope.Model.Dataset(way[last].To));
        var what = select ?? (measure is null ? CountOf(inner, related.Other) : FigureOf(inner, measure));
        foreach (var filter in related.Where)
        {
            inner.Where(FilterWords.Of(filter, language), inner.Condition(filter, language));
        }

        var link = way[first];
        foreach (var pair in link.Columns)
        {
            var here = scope.Column(link.From, pair.Here, related.Other.Label);
            inner.Where("", $"{inner.Column(link.To, pair.There, related.Other.Label)} = {here}");
        }

        return Indented($"SELECT {what}\n{inner.From()}");
    }

    private string CountOf(SqlScope inner, Dataset other)
    {
        if (inner.Root.Name == other.Name)
        {
            return "COUNT(*)";
        }

        return other.PrimaryKey is [var key]
            ? $"COUNT(DISTINCT {inner.Column(other.Name, key, other.Label)})"
            : throw new RefusedException(scope.NoWay(other.Label));
    }

    private string FigureOf(SqlScope inner, Measure measure)
    {
        var isOwn = inner.Root.Name == measure.Dataset;
        if (!isOwn && measure is { Aggregation: Aggregation.Count, Where.Count: 0 })
        {
            return CountOf(inner, scope.Model.Dataset(measure.Dataset));
        }

        if (!isOwn && measure.Aggregation is not (Aggregation.Minimum or Aggregation.Maximum))
        {
            throw new RefusedException(scope.NoWay(measure.Label));
        }

        var query = new MetricQuery { Aim = Aim.Level, Measures = [measure] };
        return new MeasureSql(scope.Model, Dialect, inner, query, language).Columns(measure)[0].Text;
    }

    private static string Indented(string text) => text.Replace("\n", "\n    ", StringComparison.Ordinal);
}
