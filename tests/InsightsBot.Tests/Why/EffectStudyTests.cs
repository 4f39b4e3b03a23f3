using InsightsBot.Semantics.Model;
using InsightsBot.Why;
using InsightsBot.Why.Effects;

namespace InsightsBot.Tests.Why;

public sealed class EffectStudyTests
{
    private static readonly EffectScale Points = new(IsRelative: false, Spread: 1, MarginInSpreads: 0.2);
    private static readonly EffectScale Ratios = new(IsRelative: true, Spread: 0.1, MarginInSpreads: 0.2);

    [Fact]
    public void The_effect_is_one_change_less_the_other()
    {
        var study = EffectStudy.Of(
            [.. Means("A", 3.0, 3.7, 1000), .. Means("B", 3.0, 3.2, 1000)], "A", Points)!;

        Assert.Equal(0.5, study.Effect, 9);

        // Four means of 1,000 values with a deviation of 1.
        Assert.Equal(Math.Sqrt(4.0 / 1000), study.Error, 9);
        Assert.Equal(EffectVerdict.Works, study.Verdict(Direction.MoreIsBetter, Points));
        Assert.Equal(EffectVerdict.Worsens, study.Verdict(Direction.LessIsBetter, Points));
        Assert.Equal(EffectVerdict.Works, study.Verdict(Direction.Neutral, Points));
    }

    [Fact]
    public void Without_an_effect_it_depends_on_the_interval_whether_one_is_ruled_out()
    {
        Assert.Equal(EffectVerdict.WorksNot, Nothing(5_000).Verdict(Direction.MoreIsBetter, Points));
        Assert.Equal(EffectVerdict.Unclear, Nothing(50).Verdict(Direction.MoreIsBetter, Points));

        static EffectStudy Nothing(double rows) =>
            EffectStudy.Of([.. Means("A", 3, 3, rows), .. Means("B", 3, 3, rows)], "A", Points)!;
    }

    [Fact]
    public void A_sure_effect_below_the_margin_is_too_small()
    {
        var study = EffectStudy.Of(
            [.. Means("A", 3, 3.1, 10_000), .. Means("B", 3, 3, 10_000)], "A", Points)!;

        Assert.Equal(EffectVerdict.TooSmall, study.Verdict(Direction.MoreIsBetter, Points));
    }

    [Fact]
    public void Groups_that_go_their_own_ways_make_the_interval_wide()
    {
        EffectCell[] alike =
        [
            .. Means("A", 3, 3.5, 1000), .. Means("B", 3, 3, 1000), .. Means("C", 3, 3, 1000), .. Means("D", 3, 3,
                1000),
        ];
        EffectCell[] unlike =
        [
            .. Means("A", 3, 3.5, 1000), .. Means("B", 3, 2.4, 1000), .. Means("C", 3, 3, 1000),
            .. Means("D", 3, 3.6, 1000),
        ];

        Assert.Equal(0, EffectStudy.Of(alike, "A", Points)!.SpreadBetween);
        var study = EffectStudy.Of(unlike, "A", Points)!;
        Assert.InRange(study.SpreadBetween, 0.5, 0.7);
        Assert.Equal(EffectVerdict.Unclear, study.Verdict(Direction.MoreIsBetter, Points));
    }

    [Fact]
    public void Small_shares_are_compared_by_their_ratios()
    {
        var study = EffectStudy.Of(
            [.. Shares("A", 500, 250, 100_000), .. Shares("B", 2_000, 2_000, 100_000)], "A", Ratios)!;

        Assert.Equal(Math.Log(0.5), study.Effect, 9);
        Assert.Equal(EffectVerdict.Works, study.Verdict(Direction.LessIsBetter, Ratios));
        Assert.Equal(-0.5, Ratios.Shown(study.Effect), 9);
        Assert.Equal(-Math.Log(0.75), Ratios.Margin(-1), 9);
    }

    [Fact]
    public void Too_few_rows_or_nobody_to_compare_with_give_no_study()
    {
        Assert.Null(EffectStudy.Of([.. Means("A", 3, 4, 100)], "A", Points));
        Assert.Null(EffectStudy.Of([.. Means("A", 3, 4, 4), .. Means("B", 3, 3, 100)], "A", Points));
        Assert.Null(EffectStudy.Of([.. Means("B", 3, 4, 100), .. Means("C", 3, 3, 100)], "A", Points));
        Assert.Null(EffectStudy.Of([], "A", Points));
        Assert.Null(EffectStudy.Of([.. Shares("A", 0, 9, 100), .. Shares("B", 9, 9, 100)], "A", Ratios));
        Assert.Null(EffectStudy.Of(
            [.. Means("A", 3, 4, 100), .. Means("B", 3, 3, 100)], "A", Points with { Spread = 0 }));
    }

    [Fact]
    public void A_gap_that_grew_before_leaves_the_verdict_open_and_one_that_closed_does_not()
    {
        Assert.Equal(EffectVerdict.Unclear, Verdict(drift: 0.1));
        Assert.Equal(EffectVerdict.Works, Verdict(drift: -0.1));
        Assert.Equal(EffectVerdict.Works, Verdict(drift: 0));

        static EffectVerdict Verdict(double drift)
        {
            var cells = new List<EffectCell>();
            for (var month = 1; month <= 12; month++)
            {
                var own = month <= 6 ? 3 + (drift * month) : 4.5;
                cells.Add(Cell("A", month, own, 500));
                cells.Add(Cell("B", month, 3, 500));
                cells.Add(Cell("C", month, 3, 500));
            }

            var findings = new EffectFindings(
                EffectStudy.Of(cells, "A", Points)!, EffectSeries.Of(cells, "A", ["B", "C"], Points),
                EffectSeries.Placebo(cells, "A", Points), Points);
            return findings.VerdictFor(Direction.MoreIsBetter);
        }

        static EffectCell Cell(string member, int month, double mean, double rows) =>
            new(member, $"2025-{month:00}", month > 6, Mean(mean, rows));
    }

    [Fact]
    public void The_series_shows_the_gap_against_the_time_before_with_its_interval()
    {
        EffectCell[] cells = [.. Means("A", 3.2, 3.9, 100), .. Means("B", 3.0, 3.1, 400)];
        var series = EffectSeries.Of(cells, "A", ["B"], Points);

        Assert.Equal(["2025-01", "2025-02"], series.Points.Select(p => p.Name));
        Assert.Equal(0, series.Points[0].Gap!.Value.Amount, 9);
        Assert.Equal(0.6, series.Points[1].Gap!.Value.Amount, 9);
        Assert.Equal(Math.Sqrt((1.0 / 100) + (1.0 / 400)), series.Points[1].Gap!.Value.Error, 9);
        Assert.Null(series.TrendPerPoint);
        Assert.Null(EffectSeries.Placebo(cells, "A", Points));
    }

    private static EffectCell[] Means(string member, double before, double after, double rows) =>
        [new(member, "2025-01", false, Mean(before, rows)), new(member, "2025-02", true, Mean(after, rows))];

    private static EffectCell[] Shares(string member, double before, double after, double rows) =>
    [
        new(member, "2025-01", false, new Tally(rows, before, before)),
        new(member, "2025-02", true, new Tally(rows, after, after)),
    ];

    private static Tally Mean(double mean, double rows) => new(rows, mean * rows, (rows - 1) + (rows * mean * mean));
}
