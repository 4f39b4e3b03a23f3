using System.Globalization;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Why.Journeys.Counting;

namespace InsightsBot.Tests.Why;

/// <summary>Journeys that are counted while their events are read are what the statements give.</summary>
public sealed class JourneyCountTests
{
    private const int Rows = 12;

    [Theory]
    [InlineData(1, 600, OddTables.KeyOrder.Rising, 16_000_000)]
    [InlineData(2, 600, OddTables.KeyOrder.Mixed, 16_000_000)]
    [InlineData(3, 600, OddTables.KeyOrder.Texts, 16_000_000)]
    [InlineData(4, 600, OddTables.KeyOrder.None, 16_000_000)]
    [InlineData(5, 600, OddTables.KeyOrder.Rising, 100)]
    [InlineData(6, 600, OddTables.KeyOrder.Texts, 1)]
    [InlineData(7, 1, OddTables.KeyOrder.Rising, 100)]
    [InlineData(8, 0, OddTables.KeyOrder.Rising, 100)]
    [InlineData(9, 40_100, OddTables.KeyOrder.Rising, 20_000)]
    [InlineData(10, 40_100, OddTables.KeyOrder.Mixed, 16_000_000)]
    internal void Every_count_is_what_its_statement_gives(
        int seed, int rows, OddTables.KeyOrder keys, int eventsMax)
    {
        using var tables = new OddTables(seed, rows, keys);
        var (compiler, query) = Of(tables);
        string[] named = ["check", "end"];
        Same(tables, eventsMax, compiler.Paths(query, [], Rows), _ => new PathCount(null));
        Same(tables, eventsMax, compiler.Paths(query, named, Rows), s => new PathCount(s.Among(named)));
        Same(tables, eventsMax, compiler.PathsBefore(query, [], 3, Rows), _ => new PathBeforeCount(null, 3));
        Same(tables, eventsMax, compiler.PathsBefore(query, named, 3, Rows),
            s => new PathBeforeCount(s.Among(named), 3));
        Same(tables, eventsMax, compiler.Steps(query), s => new StepCount(s.Names.Count));
        Same(tables, eventsMax, compiler.Follows(query, Rows), s => new FollowCount(s.Names.Count));
        Same(tables, eventsMax, compiler.Loops(query), s => new LoopCount(s.Names.Count));
        Same(tables, eventsMax, compiler.Funnel(query, [["begin"], named, ["Ärger"]]),
            s => new ReachCount([s.Among(["begin"]), s.Among(named), s.Among(["Ärger"])], false));
        Same(tables, eventsMax, compiler.Between(query, ["begin"], named),
            s => new ReachCount([s.Among(["begin"]), s.Among(named)], true));
    }

    [Fact]
    public void A_path_in_circles_is_cut_off_after_fifty_steps()
    {
        using var tables = new OddTables(11, 0);
        for (var i = 0; i < 60; i++)
        {
            tables.Execute($"INSERT INTO events VALUES ({i}, 'o', '{(i % 2 == 0 ? "begin" : "end")}', "
                + $"'2024-01-01', 'mail')");
        }

        var (compiler, query) = Of(tables);
        Same(tables, 100, compiler.Paths(query, [], Rows), _ => new PathCount(null));
        var path = (string)Counted(tables, 100, compiler.Paths(query, [], Rows), _ => new PathCount(null))![0][0]!;
        Assert.EndsWith(JourneyCompiler.CutOff, path);
        Assert.Equal(51, path.Split(JourneyCompiler.Separator).Length);
    }

    [Theory]
    [InlineData("'tomorrow'")]
    [InlineData("'2024-02-30'")]
    [InlineData("'2024-01-01T08:00:00'")]
    [InlineData("'2024-01-01 08:00:00.5'")]
    [InlineData("20240101")]
    public void Times_of_another_form_are_left_to_the_statement(string time)
    {
        using var tables = new OddTables(12, 20);
        tables.Execute($"INSERT INTO events VALUES (99, 'o', 'begin', {time}, 'mail')");
        var (compiler, query) = Of(tables);

        Assert.Null(Counted(tables, 100, compiler.Steps(query), s => new StepCount(s.Names.Count)));
    }

    [Fact]
    public void Few_events_are_left_to_the_statement()
    {
        using var tables = new OddTables(13, 50);
        var (compiler, query) = Of(tables);

        Assert.Null(tables.Warehouse.Journeys(
            compiler.Events(query)!, 51, _ => new PathCount(null), CancellationToken.None));
        Assert.NotNull(tables.Warehouse.Journeys(
            compiler.Events(query)!, 50, _ => new PathCount(null), CancellationToken.None));
    }

    [Fact]
    public void Conditions_narrow_the_events()
    {
        using var tables = new OddTables(14, 500);
        var (compiler, query) = Of(tables);
        var time = tables.Evidence.Model.Dimension("at");
        var some = query with { Filters = [new Filter.Within(time, new DateOnly(2024, 2, 3), null)] };

        var sql = ((Compilation.Done)compiler.Paths(some, [], Rows)).Sql;
        Assert.Equal(Oracle(tables, sql), Text(Counted(
            tables, compiler.Events(some)!, 100, sql, _ => new PathCount(null))!));
    }

    private static (JourneyCompiler Compiler, JourneyQuery Query) Of(OddTables tables)
    {
        var model = tables.Evidence.Model;
        var events = model.Dataset("events");
        return (new JourneyCompiler(model, new SqliteDialect(), Language.English),
            new JourneyQuery(events, events.Journeys[0], []));
    }

    private static void Same(
        OddTables tables, int eventsMax, Compilation compiled, Func<StepList, JourneyCount> count)
    {
        var rows = Assert.IsAssignableFrom<IReadOnlyList<IReadOnlyList<object?>>>(
            Counted(tables, eventsMax, compiled, count));
        Assert.Equal(Oracle(tables, ((Compilation.Done)compiled).Sql), Text(rows));
    }

    private static IReadOnlyList<IReadOnlyList<object?>>? Counted(
        OddTables tables, int eventsMax, Compilation compiled, Func<StepList, JourneyCount> count)
    {
        var (compiler, query) = Of(tables);
        return Counted(tables, compiler.Events(query)!, eventsMax, ((Compilation.Done)compiled).Sql, count);
    }

    private static IReadOnlyList<IReadOnlyList<object?>>? Counted(
        OddTables tables, JourneyScan events, int eventsMax, CompiledSql sql, Func<StepList, JourneyCount> count)
    {
        var counted = tables.Warehouse.Journeys(
            events, 0, steps => count(new StepList(steps)), CancellationToken.None, eventsMax);
        foreach (var other in counted?.Counters.Skip(1) ?? [])
        {
            counted!.Counters[0].Add(other);
        }

        return counted?.Counters[0].Rows(new StepList(counted.Steps), sql.RowsMax);
    }

    private static List<string> Oracle(OddTables tables, CompiledSql sql) =>
        Text(Assert.IsType<RowsResult.Done>(tables.Warehouse.Run(sql, CancellationToken.None)).Rows);

    private static List<string> Text(IReadOnlyList<IReadOnlyList<object?>> rows) => [.. rows.Select(row =>
        string.Join(" | ", row.Select(c => c is double or long
            ? Convert.ToDouble(c, CultureInfo.InvariantCulture).ToString("G9", CultureInfo.InvariantCulture)
            : c is null ? "NULL" : $"'{c}'")))];
}
