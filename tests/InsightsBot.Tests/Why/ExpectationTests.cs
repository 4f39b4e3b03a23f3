using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Why;
using InsightsBot.Why.Anomalies;

namespace InsightsBot.Tests.Why;

/// <summary>What is expected of a point, and how far off it is.</summary>
public sealed class ExpectationTests
{
    private static readonly Dimension Day = new()
    {
        Name = "day", Label = new BilingualText("Tag", "day"), Dataset = "calls", Column = "day",
            Kind = DimensionKind.Time,
    };

    private static readonly CompiledSql Sql = new("SELECT 1", new Dictionary<string, object>(), [], 10);

    [Fact]
    public void A_busy_winter_that_all_members_share_is_nothing_unusual()
    {
        var season = Enumerable.Range(0, 24).Select(m => m % 12 is 0 or 11 ? 2.0 : 1.0).ToList();
        var member = Counts([.. season.Select((s, i) => (100 * s) + (i % 3))]);
        var rest = Tallies([.. season.Select((s, i) => (900 * s) + (i % 5))]);
        var winter = new Expectation(Line(24)).OfMember(member, rest, 23);
        Assert.True(winter!.PValue > 0.05, $"{winter}");
    }

    [Fact]
    public void A_member_that_doubles_alone_is_far_off()
    {
        var member = Counts([.. Enumerable.Range(0, 23).Select(i => 100.0 + (i % 3)), 220]);
        var rest = Tallies([.. Enumerable.Range(0, 24).Select(i => 900.0 + (i % 5))]);
        var found = new Expectation(Line(24)).OfMember(member, rest, 23)!;
        Assert.True(found.PValue < 1e-6, $"{found}");
        Assert.Equal(220, found.Actual);
        Assert.InRange(found.Expected, 98, 104);
        Assert.InRange(found.Usual.High, found.Expected, 150);
    }

    [Fact]
    public void All_rows_with_one_winter_only_are_not_judged_by_their_count()
    {
        var all = Counts([.. Enumerable.Range(0, 18).Select(i => i is 0 or 11 or 12 ? 200.0 : 100.0)]);
        Assert.Null(new Expectation(Line(18)).OfAll(all, 17));
    }

    [Fact]
    public void All_rows_with_three_winters_know_the_fourth()
    {
        var all = Counts([.. Enumerable.Range(0, 48).Select(i => (i % 12 == 11 ? 200.0 : 100.0) + (i % 7))]);
        Assert.True(new Expectation(Line(48)).OfAll(all, 47)!.PValue > 0.05);
    }

    [Fact]
    public void A_constant_series_stays_as_expected()
    {
        var member = Counts([.. Enumerable.Repeat(100.0, 24)]);
        var found = new Expectation(Line(24)).OfMember(member, Tallies([.. Enumerable.Repeat(300.0, 24)]), 23)!;
        Assert.Equal(0, found.Distance, 6);
        Assert.Equal(100, found.Expected);
    }

    [Fact]
    public void Too_short_a_history_and_empty_periods_say_nothing()
    {
        var rest = Tallies([.. Enumerable.Repeat(300.0, 10)]);
        Assert.Null(new Expectation(Line(10)).OfMember(Counts([.. Enumerable.Repeat(100.0, 10)]), rest, 9));
        var empty = Counts([.. Enumerable.Repeat(0.0, 24)]);
        Assert.Null(new Expectation(Line(24)).OfMember(empty, Tallies([.. Enumerable.Repeat(0.0, 24)]), 23));
        Assert.Null(new Expectation(Line(24)).OfAll(empty, 23));
    }

    [Fact]
    public void Weeks_are_counted_over_the_turn_of_the_year()
    {
        var window = new Filter.Within(Day, new DateOnly(2025, 1, 6), new DateOnly(2025, 1, 12));
        Assert.Equal(Grain.Week, PointLine.GrainOf(window));
        var line = PointLine.Of(Grain.Week, ["2024-W50", "2024-W52", "2025-W02", "nonsense"], window)!;
        Assert.Equal((new DateOnly(2024, 12, 16), 4, 1), (line.First, line.Count, line.Judged));
        Assert.Equal((1, 3), (line.PlaceOf("2024-W52"), line.PlaceOf("2025-W02")));
        Assert.Null(line.PlaceOf("2025-W03"));
        Assert.Null(PointLine.Of(Grain.Week, [], window));
    }

    [Fact]
    public void A_month_that_is_not_over_has_the_days_up_to_today()
    {
        var window = new Filter.Within(Day, new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 10));
        Assert.Equal(Grain.Month, PointLine.GrainOf(window));
        var line = PointLine.Of(Grain.Month, ["2025-01", "2025-03"], window)!;
        Assert.Equal(10, line.DaysOf(line.Count - 1).Days);
    }

    private static PointLine Line(int count) => new(Grain.Month, new DateOnly(2021, 1, 1), count, 1,
        new DateOnly(2021, 1, 1).AddMonths(count).AddDays(-1));

    private static Tally?[] Tallies(double[] counts) => [.. counts.Select(c => (Tally?)new Tally(1, c, c))];

    private static PointSeries Counts(double[] counts)
    {
        var measure = new Measure
        {
            Name = "calls", Label = new BilingualText("Anrufe", "calls"), Dataset = "calls",
            Aggregation = new Aggregation.Count(),
        };
        return new PointSeries(new Watched(Day, [measure], null), measure, "x", "x", Tallies(counts), Sql,
            counts.Length);
    }
}
