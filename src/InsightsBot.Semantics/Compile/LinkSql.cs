using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>Writes what became of those who answered, by what they answered first.</summary>
/// <remarks>
/// One statement: first answers are ranked in the database, and what became of people is added up there, so that only
/// counts and sums leave it. Nobody counts twice, and nothing from before the answer counts as its outcome.
/// </remarks>
internal sealed class LinkSql(SqlScope scope, LinkQuery query, Language language)
{
    /// <summary>Leaving is counted by the week. In days.</summary>
    private const int DaysOfStep = 7;

    private SqlDialect Dialect => scope.Dialect;

    /// <summary>The statement and its columns: the score, then what its outcome adds up to.</summary>
    public (string Text, IReadOnlyList<CompiledColumn> Columns) Statement() => query.Outcome switch
    {
        LinkOutcome.Leaves leaves => Leaves(leaves),
        LinkOutcome.Earns earns => Earns(earns),
        LinkOutcome.Holds holds => Holds(holds),
        _ => throw new InvalidOperationException($"{query.Outcome.GetType().Name} has no SQL."),
    };

    private (string Text, IReadOnlyList<CompiledColumn> Columns) Leaves(LinkOutcome.Leaves leaves)
    {
        var (flag, day) = (scope.Column(leaves.Flag), scope.Column(leaves.Day));
        var left = scope.Condition(new Filter.OneOf(leaves.Flag, [leaves.Flag.TrueValue ?? "1"]), language);
        var with = Answers(("left_flag", flag), ("has_left", $"CASE WHEN {left} THEN 1 ELSE 0 END"), ("left_on", day));
        var until = scope.Parameters.Add(Text(query.Until));
        var ending = $"CASE WHEN {Q("has_left")} = 1 THEN {Q("left_on")} ELSE {until} END";
        var weeks = $"({Dialect.DaysBetween(Q("answered_on"), ending)} + {DaysOfStep - 1}) / {DaysOfStep}";
        var text = $"""
            {with}
            {Line("Von der ersten Antwort bis zum Weggang oder bis zum Ende der Daten, in angefangenen Wochen",
                "From the first answer until leaving or the end of the data, in weeks begun")}
            SELECT {Q("score")}, {weeks} AS {Q("weeks")}, {Q("has_left")} AS {Q("has_left")},
              COUNT(*) AS {Q("people")}
            FROM {Q("answers")}
            WHERE {Q("place")} = 1 AND {Q("left_flag")} IS NOT NULL AND {Q("answered_on")} <= {until}
              AND ({Q("has_left")} = 0 OR {Q("left_on")} > {Q("answered_on")})
            GROUP BY {Q("score")}, {weeks}, {Q("has_left")}
            ORDER BY {Q("score")}, {Q("weeks")}, {Q("has_left")}
            """;
        return (text.ReplaceLineEndings("\n"),
            [Score(), Number("weeks"), Number("has_left"), Number("people")]);
    }

    private (string Text, IReadOnlyList<CompiledColumn> Columns) Earns(LinkOutcome.Earns earns)
    {
        var fact = scope.Model.Dataset(earns.Measure.Dataset);
        var join = fact.Joins.First(j => j.To == query.Entity.Name);
        var with = Answers();
        var other = Q("later");
        var column = $"{other}.{Q(((Aggregation.Sum)earns.Measure.Aggregation).Column)}";
        var passed = Dialect.DaysBetween($"{Q("answers")}.{Q("answered_on")}", $"{other}.{Q(earns.Day.Column)}");
        var days = scope.Parameters.Add((long)earns.Days);
        var last = scope.Parameters.Add(Text(query.Until.AddDays(-earns.Days)));
        var text = $"""
            {with},
            {Line("Was danach kam, je Antwort", "What came afterwards, per answer")}
            {Q("earned")} AS (
              SELECT {Q("answers")}.{Q("person")} AS {Q("person")}, {Q("answers")}.{Q("score")} AS {Q("score")},
                COALESCE(SUM({column}), 0) AS {Q("value")}
              FROM {Q("answers")}
              LEFT JOIN {Q(fact.Table)} AS {other}
                ON {other}.{Q(join.Columns[0].Here)} = {Q("answers")}.{Q("person")}
                AND {passed} BETWEEN 1 AND {days}
              WHERE {Q("answers")}.{Q("place")} = 1 AND {Q("answers")}.{Q("answered_on")} <= {last}
              GROUP BY {Q("answers")}.{Q("person")}, {Q("answers")}.{Q("score")}
            )
            {Sums("earned", "")}
            """;
        return (text.ReplaceLineEndings("\n"), SumColumns());
    }

    private (string Text, IReadOnlyList<CompiledColumn> Columns) Holds(LinkOutcome.Holds holds)
    {
        var column = scope.Column(
            query.Entity.Name, ((Aggregation.Average)holds.Measure.Aggregation).Column, holds.Measure.Label);
        var with = Answers(("value", column));
        var text = $"{with}\n{Sums("answers", $"WHERE {Q("place")} = 1 AND {Q("value")} IS NOT NULL\n")}";
        return (text.ReplaceLineEndings("\n"), SumColumns());
    }

    /// <summary>Answers with the place each has among those of one person, by day and key.</summary>
    private string Answers(params IReadOnlyList<(string Name, string Text)> more)
    {
        var root = scope.Root;
        var person = scope.Column(query.Entity.Name, query.Entity.PrimaryKey[0], query.Entity.Label);
        var day = scope.Column(query.AnsweredOn);
        var score = scope.Column(root.Name, query.Signal.Aggregation.InputColumn!, query.Signal.Label);
        var order = root.PrimaryKey.Select(k => scope.Column(root.Name, k, root.Label)).Prepend(day);
        foreach (var condition in query.Signal.Where)
        {
            scope.Where("", scope.MeasureCondition(condition));
        }

        foreach (var filter in query.Filters)
        {
            scope.Where(filter is Filter.Within within ? within with { Dimension = query.AnsweredOn } : filter,
                language);
        }

        scope.Where("", $"{score} IS NOT NULL");
        scope.Where("", $"{person} IS NOT NULL");
        var rank = $"ROW_NUMBER() OVER (PARTITION BY {person} ORDER BY {string.Join(", ", order)})";
        var columns = new[] { ("person", person), ("score", score), ("answered_on", day), ("place", rank) }.Concat(more)
            .Select(c => $"    {c.Item2} AS {Q(c.Item1)}");
        var from = scope.From().Replace("\n", "\n  ", StringComparison.Ordinal);
        return $"{Line("Antworten; die erste eines jeden hat Platz 1", "Answers; the first of each has place 1")}\n"
            + $"WITH {Q("answers")} AS (\n  SELECT\n{string.Join(",\n", columns)}\n  {from}\n)";
    }

    private string Sums(string from, string where) =>
        $"SELECT {Q("score")}, COUNT(*) AS {Q("people")}, SUM({Q("value")}) AS {Q("sum")}, "
        + $"SUM(1.0 * {Q("value")} * {Q("value")}) AS {Q("squares")}\nFROM {Q(from)}\n{where}"
        + $"GROUP BY {Q("score")}\nORDER BY {Q("score")}";

    private CompiledColumn Score() =>
        new("score", query.Signal.Label, ColumnRole.Member, Unit.Number, query.Signal);

    private static IReadOnlyList<CompiledColumn> Numbers(params IReadOnlyList<string> names) =>
        [.. names.Select(Number)];

    private IReadOnlyList<CompiledColumn> SumColumns() => [Score(), .. Numbers("people", "sum", "squares")];

    private static CompiledColumn Number(string name) =>
        new(name, BilingualText.Same(name), ColumnRole.Support, Unit.Number);

    private string Line(string german, string english) =>
        SqlComment.Line(language == Language.German ? german : english);

    private string Q(string name) => Dialect.Quote(name);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
