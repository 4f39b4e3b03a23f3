using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class DifferenceInDifferencesTests
{
    private static readonly Cell Empty = new(0, 0, 0);

    // D. Card and A. B. Krueger, American Economic Review 84 (1994), Table 3, rows 1 and 2: means with standard errors
    // of full-time employment. Their error of 1.36 follows each restaurant; separate groups give the square root of
    // the sum of the four squares.
    [Fact]
    public void The_minimum_wage_raised_employment_by_2_76()
    {
        var effect = DifferenceInDifferences.Of(
            [
                new(WithError(20.44, 0.51, 331), WithError(23.33, 1.35, 79)),
                new(WithError(21.03, 0.52, 331), WithError(21.17, 0.94, 79)),
            ],
            1).Effect!;
        Assert.Equal(2.75, effect.Effect.Amount, 1e-9);
        Assert.Equal(2.76, effect.Effect.Amount, 0.011);
        var error = Math.Sqrt((0.51 * 0.51) + (0.52 * 0.52) + (1.35 * 1.35) + (0.94 * 0.94));
        Assert.Equal(error, effect.Effect.Error, 1e-9);
        Assert.Equal((20.44, 23.33), (Math.Round(effect.TreatedBefore, 9), Math.Round(effect.ComparedBefore, 9)));
        Assert.Equal((21.03, 21.17), (Math.Round(effect.TreatedAfter, 9), Math.Round(effect.ComparedAfter, 9)));
        Assert.Null(effect.TrendBefore);
        Assert.Null(effect.Placebo);
        Assert.False(effect.IsByPeriods);
    }

    // tests/statistics-references.sh differences
    [Fact]
    public void Two_periods_are_a_saturated_regression()
    {
        var effect = DifferenceInDifferences.Of(
            [new(Of(6, 2, 5, 5, 9, 1), Of(3, 5, 4, 8, 2)), new(Of(9, 12, 7), Of(4, 4, 7, 5))], 1).Effect!.Effect;
        Assert.Equal(4.066666666666661, effect.Amount, 1e-9);
        Assert.Equal(2.2469732728470286, effect.Error, 1e-9);
        Assert.Equal(0.0703202881866907, effect.PValue, 1e-9);
    }

    // tests/statistics-references.sh differences
    [Fact]
    public void Where_periods_scatter_more_than_their_values_the_periods_decide()
    {
        var effect = DifferenceInDifferences.Of(Series(0.1), 6).Effect!;
        Assert.True(effect.IsByPeriods);
        Assert.Equal(0.8347983834063051, effect.Effect.Amount, 1e-9);
        Assert.Equal(0.10967438132873379, effect.Effect.Error, 1e-9);
        Assert.Equal(6.236784994738742e-05, effect.Effect.PValue, 1e-12);
        Assert.Equal(0.5818888065550183, effect.Effect.Interval.Low, 1e-9);
        Assert.Equal(1.0877079602575919, effect.Effect.Interval.High, 1e-9);
        Assert.Equal(0.04950667027712784, effect.TrendBefore!.Amount, 1e-9);
        Assert.Equal(0.03562681398341522, effect.TrendBefore.Error, 1e-9);
        Assert.Equal(0.23699927101534005, effect.TrendBefore.PValue, 1e-9);
        Assert.Equal(0.2399506890813904, effect.Placebo!.Amount, 1e-9);
        Assert.Equal(0.0882603093832389, effect.Placebo.Error, 1e-9);
        Assert.Equal(0.053059671065528925, effect.Placebo.PValue, 1e-9);
    }

    // tests/statistics-references.sh differences
    [Fact]
    public void Where_values_scatter_more_than_the_periods_the_values_decide()
    {
        var effect = DifferenceInDifferences.Of(Series(1), 6).Effect!;
        Assert.False(effect.IsByPeriods);
        Assert.Equal(0.27778633937778696, effect.Effect.Error, 1e-9);
        Assert.Equal(0.10347705327686983, effect.TrendBefore!.Error, 1e-9);
        Assert.Equal(10, effect.Periods.Count);
        Assert.Null(effect.Periods[5]);
        Assert.Equal(0.6, effect.Periods[9]!.Amount, 1e-9);
        Assert.Equal(0.5907663652268927, effect.Periods[9]!.Error, 1e-9);
    }

    [Fact]
    public void A_trend_that_was_there_before_shows()
    {
        var effect = DifferenceInDifferences.Of(
            [.. Enumerable.Range(0, 10).Select(t => new ComparedPeriod(Of(t, t + 0.1, t - 0.1), Of(4, 4.1, 3.9)))],
            6).Effect!;
        Assert.Equal(1, effect.TrendBefore!.Amount, 1e-9);
        Assert.Equal(Verdict.Higher, effect.TrendBefore.Verdict);
        Assert.Equal(Verdict.Higher, effect.Placebo!.Verdict);
    }

    [Fact]
    public void A_period_without_values_of_a_group_is_passed_over()
    {
        var series = Series(1);
        ComparedPeriod[] gappy = [.. series[..5], new(Empty, series[5].Compared), .. series[6..]];
        var effect = DifferenceInDifferences.Of(gappy, 6).Effect!;
        Assert.Null(effect.Periods[4]);
        Assert.Null(effect.Periods[5]);
        Assert.NotNull(effect.Periods[6]);
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        var (one, other) = (Of(1, 2, 4), Of(3, 3, 5));
        Assert.Equal(TreatmentEffectReason.NoTreatedGroup, Reason([new(Empty, one), new(Empty, other)], 1));
        Assert.Equal(TreatmentEffectReason.NoComparisonGroup, Reason([new(one, Empty), new(other, Empty)], 1));
        Assert.Equal(TreatmentEffectReason.NoBefore, Reason([new(one, other), new(other, one)], 0));
        Assert.Equal(TreatmentEffectReason.NoAfter, Reason([new(one, other), new(other, one)], 2));
        Assert.Equal(TreatmentEffectReason.NoAfter, Reason([new(one, other), new(other, Empty)], 1));
        Assert.Equal(TreatmentEffectReason.NoTreatedGroup, Reason([], 0));
        Assert.Equal(TreatmentEffectReason.NoSpread, Reason([new(Of(1), Of(2)), new(Of(4), Of(3))], 1));
        Assert.Equal(
            TreatmentEffectReason.Malformed, Reason([new(new(3, double.NaN, 2), one), new(one, other)], 1));
    }

    [Fact]
    public void What_happens_to_both_groups_does_not_change_the_effect() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(-50, 50).ArrayOf(10).ToArbitrary(),
        shocks => Math.Abs(0.8347983834063051 - DifferenceInDifferences.Of(
            [.. Series(1).Zip(shocks, (p, s) => new ComparedPeriod(Moved(p.Treated, s), Moved(p.Compared, s)))],
            6).Effect!.Effect.Amount) < 1e-9));

    private static Cell Moved(Cell cell, double by) => new(
        cell.Base, cell.Sum + (by * cell.Base), cell.SumOfSquares + (2 * by * cell.Sum) + (by * by * cell.Base));

    private static TreatmentEffectReason? Reason(ComparedPeriod[] periods, int firstAfter) =>
        DifferenceInDifferences.Of(periods, firstAfter) is { Effect: null } result ? result.Reason : null;

    // The series of tests/statistics-references.py.
    private static ComparedPeriod[] Series(double spread)
    {
        long[] treated = [30, 25, 35, 28, 33, 31, 29, 36, 27, 34], compared = [40, 44, 38, 41, 36, 45, 39, 42, 37, 43];
        double[] means = [7.1, 7.4, 7.0, 7.6, 7.2, 7.5, 8.3, 8.1, 8.8, 8.2];
        double[] others = [6.4, 6.6, 6.5, 6.7, 6.3, 6.6, 6.8, 6.5, 6.9, 6.7];
        return
        [
            .. Enumerable.Range(0, 10).Select(t => new ComparedPeriod(
                WithDeviation(means[t], 2 * spread, treated[t]), WithDeviation(others[t], 1.5 * spread, compared[t]))),
        ];
    }

    private static Cell Of(params double[] values) => new(values.Length, values.Sum(), values.Sum(v => v * v));

    private static Cell WithError(double mean, double error, long of) => WithDeviation(mean, error * Math.Sqrt(of), of);

    private static Cell WithDeviation(double mean, double deviation, long of) =>
        new(of, of * mean, ((of - 1) * deviation * deviation) + (of * mean * mean));
}
