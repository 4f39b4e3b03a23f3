using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>Turns questions about journeys into SQL with parameters. Pure: no database is asked.</summary>
/// <remarks>Everything is added up in the database; a statement returns as many rows as are shown, not
/// events.</remarks>
public sealed class JourneyCompiler(SemanticModel model, SqlDialect dialect, Language language)
{
    /// <summary>Longer paths are cut off after so many steps.</summary>
    public const int PathStepsMax = 50;

    private const int RowsUsual = 1000;

    /// <summary>Stands between the steps of a path.</summary>
    public const string Separator = "\u001f";

    /// <summary>Ends a path that was cut off.</summary>
    public const string CutOff = "…";

    /// <summary>The events of journeys as they stand, to be put in order by who reads them.</summary>
    /// <returns>Null where the database does not number rows, or the journeys cannot be put together.</returns>
    public JourneyScan? Events(JourneyQuery query)
    {
        try
        {
            return new JourneyStatement(model, dialect, query, language).Steps.Scan();
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    /// <summary>The most frequent paths, with how many journeys take each.</summary>
    /// <param name="query">Which journeys.</param>
    /// <param name="containing">Steps of which a journey has one; empty for any journey.</param>
    /// <param name="rows">How many paths at most.</param>
    public Compilation Paths(JourneyQuery query, IReadOnlyList<string> containing, int rows) => Written(query, p =>
    {
        var steps = p.Steps.WithPlace();
        var most = PathStepsMax.ToString(CultureInfo.InvariantCulture);
        var having = containing.Count == 0 ? ""
            : $"\n  HAVING MAX(CASE WHEN {p.Step} IN ({p.Values(containing)}) THEN 1 ELSE 0 END) = 1";
        var path = dialect.Joined($"CASE WHEN {p.Place} <= {most} THEN {p.Step} END", p.Value(Separator), p.Place);
        var cut = $"CASE WHEN COUNT(*) > {most} THEN {p.Value(Separator + CutOff)} ELSE '' END";
        return p.Statement(
            $"paths AS (\n  SELECT {p.Journey}, {dialect.Concatenated(path, cut)} AS path,\n"
                + $"    COUNT(*) AS n\n  FROM {p.Events}\n  GROUP BY {p.Journey}{having}\n)",
            "path, COUNT(*) AS journeys, COUNT(*) OVER () AS variants, SUM(COUNT(*)) OVER () AS all_journeys,\n"
                + "  SUM(SUM(n)) OVER () AS all_events, SUM(SUM(CASE WHEN n = 1 THEN 1 ELSE 0 END)) OVER () AS of_one",
            "FROM paths\nGROUP BY path\nORDER BY journeys DESC, path",
            rows, ["path", "journeys", "variants", "all_journeys", "all_events", "of_one"]);
    });

    /// <summary>The most frequent ways to a step: the last steps before it, or before the end of the journey.</summary>
    /// <param name="query">Which journeys.</param>
    /// <param name="before">The steps that end the way; empty for the end of the journey.</param>
    /// <param name="length">How many steps before it.</param>
    /// <param name="rows">How many ways at most.</param>
    public Compilation PathsBefore(JourneyQuery query, IReadOnlyList<string> before, int length, int rows) =>
        Written(query, p =>
        {
            var stop = before.Count == 0
                ? $"COUNT(*) OVER (PARTITION BY {p.Journey}) + 1"
                : $"MIN(CASE WHEN {p.Step} IN ({p.Values(before)}) THEN {p.Place} END) OVER (PARTITION BY {p.Journey})";
            var within = $"{p.Place} < stop AND {p.Place} >= stop - {length.ToString(CultureInfo.InvariantCulture)}";
            var path = dialect.Joined($"CASE WHEN {within} THEN {p.Step} END", p.Value(Separator), p.Place);
            _ = p.Steps.WithPlace();
            return p.Statement(
                $"marked AS (\n  SELECT {p.Journey}, {p.Step}, {p.Place}, {stop} AS stop\n  FROM {p.Events}\n),\n"
                    + $"paths AS (\n  SELECT {p.Journey}, {path} AS path, COUNT(*) AS n\n  FROM marked\n"
                    + $"  WHERE stop IS NOT NULL\n  GROUP BY {p.Journey}\n)",
                "path, COUNT(*) AS journeys, COUNT(*) OVER () AS variants, SUM(COUNT(*)) OVER () AS all_journeys,\n"
                    + "  SUM(SUM(n)) OVER () AS all_events,\n"
                    + "  SUM(SUM(CASE WHEN path IS NULL THEN 1 ELSE 0 END)) OVER () AS of_one",
                "FROM paths\nGROUP BY path\nORDER BY CASE WHEN path IS NULL THEN 1 ELSE 0 END, journeys DESC, path",
                rows, ["path", "journeys", "variants", "all_journeys", "all_events", "of_one"]);
        });

    /// <summary>Each step: how often it happens, in how many journeys, and how many of these end there.</summary>
    public Compilation Steps(JourneyQuery query) => Written(query, p =>
    {
        _ = p.Steps.WithTime().WithNext().WithNextTime();
        return p.Statement(
            null,
            $"{p.Step} AS step, COUNT(*) AS times, COUNT(DISTINCT {p.Journey}) AS journeys,\n"
                + "  SUM(CASE WHEN next_step IS NULL THEN 1 ELSE 0 END) AS ended,\n"
                + $"  SUM(CASE WHEN next_step = {p.Step} THEN 1 ELSE 0 END) AS again,\n"
                + "  SUM(CASE WHEN at_time = next_time THEN 1 ELSE 0 END) AS same_time",
            $"FROM {p.Events}\nGROUP BY {p.Step}\nORDER BY times DESC, step",
            RowsUsual, ["step", "times", "journeys", "ended", "again", "same_time"]);
    });

    /// <summary>What follows what, how often, and after which time: the median and the ninth decile, in seconds.
    /// </summary>
    public Compilation Follows(JourneyQuery query, int rows) => Written(query, p =>
    {
        _ = p.Steps.WithTime().WithNext().WithNextTime();
        var seconds = dialect.SecondsBetween("at_time", "next_time");
        return p.Statement(
            $"gaps AS (\n  SELECT {p.Step}, next_step, {seconds} AS x\n  FROM {p.Events}\n"
                + "  WHERE next_step IS NOT NULL\n),\n"
                + $"ranked AS (\n  SELECT {p.Step}, next_step, x,\n"
                + $"    ROW_NUMBER() OVER (PARTITION BY {p.Step}, next_step ORDER BY x) AS place,\n"
                + $"    COUNT(*) OVER (PARTITION BY {p.Step}, next_step) AS n\n  FROM gaps\n"
                + "  WHERE x IS NOT NULL\n)",
            $"{p.Step} AS step, next_step, COUNT(*) AS times, {Ranked("0.5")} AS median, {Ranked("0.9")} AS p90",
            $"FROM ranked\nGROUP BY {p.Step}, next_step\nORDER BY times DESC, step, next_step",
            rows, ["step", "next_step", "times", "median", "p90"]);
    });

    /// <summary>How many journeys come from each of some steps to the next, in this order.</summary>
    public Compilation Funnel(JourneyQuery query, IReadOnlyList<IReadOnlyList<string>> steps) => Written(query, p =>
    {
        _ = p.Steps.WithPlace();
        var names = Enumerable.Range(1, steps.Count).Select(i => "reached_" + i).ToList();
        return p.Statement(
            $"{Reached(p, steps, "")},\nplaces AS (\n  SELECT {p.Journey}, "
                + $"{string.Join(", ", names.Select(n => $"MAX({n}) AS {n}"))}\n  FROM stage_{steps.Count}\n"
                + $"  GROUP BY {p.Journey}\n)",
            "COUNT(*) AS all_journeys, " + string.Join(", ", names.Select(n => $"COUNT({n}) AS {n}")),
            "FROM places", 1, ["all_journeys", .. names]);
    });

    /// <summary>How long journeys take from one step to the first of another after it, in seconds.</summary>
    public Compilation Between(JourneyQuery query, IReadOnlyList<string> from, IReadOnlyList<string> to) =>
        Written(query, p =>
        {
            _ = p.Steps.WithTime().WithPlace();
            string At(int stage) => $"MIN(CASE WHEN {p.Place} = reached_{stage} THEN at_time END)";
            return p.Statement(
                $"{Reached(p, [from, to], ", at_time")},\nspans AS (\n"
                    + $"  SELECT {p.Journey}, {dialect.SecondsBetween(At(1), At(2))} AS x,\n"
                    + $"    MAX(reached_1) AS first_place\n  FROM stage_2\n  GROUP BY {p.Journey}\n),\n"
                    + "ranked AS (\n  SELECT x, first_place, ROW_NUMBER() OVER (PARTITION BY CASE WHEN x IS NULL "
                    + "THEN 1 ELSE 0 END ORDER BY x) AS place,\n    COUNT(x) OVER () AS n\n  FROM spans\n)",
                "COUNT(*) AS all_journeys, COUNT(first_place) AS started, COUNT(x) AS arrived,\n"
                    + $"  {Ranked("0.5")} AS median, {Ranked("0.9")} AS p90, MIN(x) AS shortest, MAX(x) AS longest",
                "FROM ranked", 1, ["all_journeys", "started", "arrived", "median", "p90", "shortest", "longest"]);
        });

    /// <summary>The journeys that stand still, by the step they stand at.</summary>
    /// <param name="query">Which journeys.</param>
    /// <param name="ends">Steps that finish a journey; one that is finished does not stand still.</param>
    /// <param name="today">The day that "today" is.</param>
    public Compilation Stalled(JourneyQuery query, IReadOnlyList<string> ends, DateOnly today) => Written(query, p =>
    {
        _ = p.Steps.WithTime().WithNext();
        var stands = Stands(p, query, ends);
        var day = p.Value(today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return p.Statement(
            $"lasting AS (\n  SELECT {p.Step}, {stands} AS stands, {dialect.SecondsBetween("at_time", day)} AS x\n"
                + $"  FROM {p.Events}\n  WHERE next_step IS NULL\n),\n"
                + $"ranked AS (\n  SELECT {p.Step}, stands, x,\n"
                + $"    ROW_NUMBER() OVER (PARTITION BY {p.Step}, stands ORDER BY x) AS place,\n"
                + $"    SUM(stands) OVER (PARTITION BY {p.Step}, stands) AS n\n  FROM lasting\n)",
            $"{p.Step} AS step, SUM(stands) AS stalled, COUNT(*) AS ended,\n"
                + $"  {Ranked("0.5", " * stands")} AS median_age",
            $"FROM ranked\nGROUP BY {p.Step}\nORDER BY stalled DESC, step",
            RowsUsual, ["step", "stalled", "ended", "median_age"]);
    });

    /// <summary>How many journeys of each member of a dimension stand still.</summary>
    public Compilation StalledBy(JourneyQuery query, IReadOnlyList<string> ends, Dimension dimension, int rows) =>
        Written(query, p =>
        {
            _ = p.Steps.WithNext().With("member", dimension);
            return p.Statement(
                null,
                $"member, SUM({Stands(p, query, ends)}) AS stalled, COUNT(*) AS all_journeys",
                $"FROM {p.Events}\nWHERE next_step IS NULL AND member IS NOT NULL\nGROUP BY member\n"
                    + "ORDER BY stalled DESC, member",
                rows, ["member", "stalled", "all_journeys"]);
        });

    /// <summary>Each step that comes again: in how many journeys, and how often at most.</summary>
    public Compilation Loops(JourneyQuery query) => Written(query, p => p.Statement(
        $"counted AS (\n  SELECT {p.Journey}, {p.Step}, COUNT(*) AS n\n  FROM {p.Events}\n"
            + $"  GROUP BY {p.Journey}, {p.Step}\n)",
        $"{p.Step} AS step, COUNT(*) AS journeys, SUM(CASE WHEN n > 1 THEN 1 ELSE 0 END) AS repeated,\n"
            + "  SUM(n - 1) AS repeats, MAX(n) AS most",
        $"FROM counted\nGROUP BY {p.Step}\nORDER BY repeated DESC, step",
        RowsUsual, ["step", "journeys", "repeated", "repeats", "most"]));

    /// <summary>Changes of the channel from one event to the next.</summary>
    public Compilation Switches(JourneyQuery query, Dimension channel, int rows) => Written(query, p =>
    {
        _ = p.Steps.With("channel", channel, "next_channel").WithNext();
        return p.Statement(
            null,
            "channel, next_channel, COUNT(*) AS times",
            $"FROM {p.Events}\nWHERE channel <> next_channel\nGROUP BY channel, next_channel\n"
                + "ORDER BY times DESC, channel, next_channel",
            rows, ["channel", "next_channel", "times"]);
    });

    /// <summary>How many journeys change the channel at least once, and how many steps do.</summary>
    public Compilation Switched(JourneyQuery query, Dimension channel) => Written(query, p =>
    {
        _ = p.Steps.With("channel", channel, "next_channel").WithNext();
        return p.Statement(
            $"switched AS (\n  SELECT {p.Journey}, COUNT(next_step) AS steps,\n"
                + "    SUM(CASE WHEN channel <> next_channel THEN 1 ELSE 0 END) AS n\n"
                + $"  FROM {p.Events}\n  GROUP BY {p.Journey}\n)",
            "COUNT(*) AS all_journeys, SUM(CASE WHEN n > 0 THEN 1 ELSE 0 END) AS journeys, SUM(n) AS times,\n"
                + "  SUM(steps) AS steps",
            "FROM switched", 1, ["all_journeys", "journeys", "times", "steps"]);
    });

    private Compilation Written(JourneyQuery query, Func<JourneyStatement, CompiledSql> write)
    {
        try
        {
            return new Compilation.Done(write(new JourneyStatement(model, dialect, query, language)), []);
        }
        catch (RefusedException refused)
        {
            return new Compilation.Refused(refused.Reason);
        }
    }

    /// <summary>The value at a rank, interpolated between neighbours.</summary>
    private string Ranked(string rank, string times = "") =>
        $"SUM(x{times} * {dialect.NotBelowZero($"1.0 - ABS(place - 1 - (n - 1) * {rank})")})";

    /// <summary>1 for a last event whose journey is not finished.</summary>
    private static string Stands(JourneyStatement p, JourneyQuery query, IReadOnlyList<string> ends)
    {
        if (query.Journey.Open is { } open)
        {
            _ = p.Steps.With("is_open", open);
            return "is_open";
        }

        return ends.Count == 0 ? "1" : $"CASE WHEN {p.Step} IN ({p.Values(ends)}) THEN 0 ELSE 1 END";
    }

    /// <summary>One step of the statement per stage: where the journey first comes to it after the one
    /// before.</summary>
    private static string Reached(JourneyStatement p, IReadOnlyList<IReadOnlyList<string>> steps, string also)
    {
        var stages = steps.Select((members, i) =>
        {
            var before = i == 0 ? p.Events : $"stage_{i}";
            var earlier = string.Concat(Enumerable.Range(1, i).Select(k => $", reached_{k}"));
            var after = i == 0 ? "" : $" AND {p.Place} > reached_{i}";
            return $"stage_{i + 1} AS (\n  SELECT {p.Journey}, {p.Step}, {p.Place}{also}{earlier},\n"
                + $"    MIN(CASE WHEN {p.Step} IN ({p.Values(members)}){after} THEN {p.Place} END)\n"
                + $"      OVER (PARTITION BY {p.Journey}) AS reached_{i + 1}\n  FROM {before}\n)";
        });
        return string.Join(",\n", stages);
    }
}
