using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class RegressionTests
{
    // The patterns of tests/statistics-references.py.
    private static readonly double[][] Design =
    [
        [0, 0, 0, 0, 1, 1, 1, 1],
        [0, 0, 1, 1, 0, 0, 1, 1],
        [12, 30, 18, 41, 9, 27, 35, 50],
    ];

    private static readonly double[] Cases = [40, 35, 28, 22, 31, 26, 19, 12];
    private static readonly double[] Yes = [6, 8, 9, 10, 11, 12, 12, 9];

    // tests/statistics-references.sh linear
    private static readonly double[] Sums =
    [
        2147.4743739948826, 2068.8799720857073, 1612.4939515583658, 1415.4341931550862, 1511.9418524644561,
        1406.1118704126898, 1110.3704736358225, 755.652017801614,
    ];

    private static readonly double[] Squares =
    [
        115780.13259711531, 122729.5880544109, 93209.0614396415, 91339.51452303265, 74122.16936515529,
        76369.00375105652, 65121.41624949538, 47721.692464787055,
    ];

    // tests/statistics-references.sh logistic
    [Fact]
    public void A_logistic_fit_without_penalty_is_that_of_statsmodels()
    {
        var fit = PenalisedRegression.Logistic(Design, Cases, Yes, penalty: 0).Fit!;
        Near([-1.9334930373514807, 1.075456180805152, 0.6987787811436229, 0.024379543317783605], Amounts(fit), 1e-9);
        Near([0.377850072692858, 0.31184145370691085, 0.37697973894815684, 0.014981256618747836], Errors(fit), 1e-8);
        Near([0.2306326801215056, 0.14865392486544945, 0.004926586991639391], Effects(fit, e => e.Amount), 1e-9);
        Near([0.06534870332008952, 0.08160661833334837, 0.0029561517358466793], Effects(fit, e => e.Error), 1e-8);
        Near([0.10255157517773708, -0.011292107968019438, -0.0008673639434556638],
            Effects(fit, e => e.Interval.Low), 1e-8);
        Near([0.35871378506527407, 0.30859995769891835, 0.010720537926734447],
            Effects(fit, e => e.Interval.High), 1e-8);
        Assert.Equal([Verdict.Higher, Verdict.Unclear, Verdict.Unclear], fit.Columns.Select(c => c.Effect.Verdict));
        Assert.False(fit.IsSeparated || fit.IsShort);
    }

    // tests/statistics-references.sh logistic
    [Fact]
    public void A_logistic_fit_with_penalty_is_that_of_statsmodels_and_numpy()
    {
        var fit = PenalisedRegression.Logistic(Design, Cases, Yes, penalty: 3).Fit!;
        Near([-1.693406968027445, 0.8267106883180181, 0.5429790793582662, 0.02195244601333064], Amounts(fit), 1e-9);
        Near([0.3307541842080468, 0.2678344497020933, 0.3000188031283205, 0.012023091634152114], Errors(fit), 1e-8);
    }

    // tests/statistics-references.sh linear
    [Fact]
    public void A_linear_fit_without_penalty_is_that_of_statsmodels()
    {
        var fit = PenalisedRegression.Linear(Design, Cases, Sums, Squares, penalty: 0).Fit!;
        Near([50.1752831553836, -4.096315511898516, 2.031134905741816, 0.29659923402043703], Amounts(fit), 1e-8);
        Near([0.5686823641754926, 0.4975443192753615, 0.6035576797192169, 0.023963261226401498], Errors(fit), 1e-8);
        Near([-5.0771641641267, 0.8412936920851748, 0.24935855300705473], Effects(fit, e => e.Interval.Low), 1e-7);
        Near([-3.1154668596703328, 3.220976119398457, 0.34383991503381933], Effects(fit, e => e.Interval.High), 1e-7);
    }

    // tests/statistics-references.sh linear
    [Fact]
    public void A_linear_fit_with_penalty_is_the_closed_form()
    {
        var fit = PenalisedRegression.Linear(Design, Cases, Sums, Squares, penalty: 3).Fit!;
        Near([50.48881500640873, -3.825669033562396, 2.1925269668836336, 0.276593072053159], Amounts(fit), 1e-8);
        Near([0.555760591705578, 0.48379052537032796, 0.5733124636575408, 0.0227941317167675], Errors(fit), 1e-8);
    }

    [Fact]
    public void Constant_columns_are_dropped_and_named_by_their_place()
    {
        var with = PenalisedRegression.Logistic(
            [Enumerable.Repeat(7.0, 8).ToArray(), .. Design, new double[8]], Cases, Yes).Fit!;
        var without = PenalisedRegression.Logistic(Design, Cases, Yes).Fit!;
        Assert.Equal([0, 4], with.Dropped);
        Assert.Equal([1, 2, 3], with.Columns.Select(c => c.Index));
        Near(Amounts(without), Amounts(with), 1e-12);
        Assert.Equal(
            RegressionReason.NoColumns, PenalisedRegression.Logistic([new double[8]], Cases, Yes).Reason);
    }

    [Fact]
    public void Columns_that_say_the_same_share_the_effect_and_need_a_penalty()
    {
        double[][] twice = [Design[0], Design[0]];
        Assert.Equal(RegressionReason.Singular, PenalisedRegression.Logistic(twice, Cases, Yes, penalty: 0).Reason);
        Assert.Equal(RegressionReason.Singular,
            PenalisedRegression.Linear(twice, Cases, Sums, Squares, penalty: 0).Reason);
        foreach (var fit in new[]
        {
            PenalisedRegression.Logistic(twice, Cases, Yes).Fit!,
            PenalisedRegression.Linear(twice, Cases, Sums, Squares).Fit!,
        })
        {
            Assert.Equal(fit.Columns[0].Coefficient.Amount, fit.Columns[1].Coefficient.Amount, 1e-9);
            Assert.NotEqual(0, fit.Columns[0].Coefficient.Amount);
        }
    }

    [Fact]
    public void One_outcome_has_no_causes()
    {
        Assert.Equal(RegressionReason.OneOutcome, PenalisedRegression.Logistic(Design, Cases, new double[8]).Reason);
        Assert.Equal(RegressionReason.OneOutcome, PenalisedRegression.Logistic(Design, Cases, Cases).Reason);
        Assert.Equal(RegressionReason.OneOutcome, PenalisedRegression.Linear(
            Design, Cases, [.. Cases.Select(c => 4 * c)], [.. Cases.Select(c => 16 * c)]).Reason);
    }

    [Fact]
    public void Perfect_separation_is_flagged_and_stays_finite()
    {
        double[][] columns = [[0, 1, 0, 1], [0, 0, 1, 1]];
        double[] cases = [50, 50, 50, 50];
        double[] successes = [0, 50, 0, 50];
        var fit = PenalisedRegression.Logistic(columns, cases, successes).Fit!;
        Assert.True(fit.IsSeparated);
        Assert.True(fit.Columns[0].IsOneSided);
        Assert.False(fit.Columns[1].IsOneSided);
        Assert.InRange(fit.Columns[0].Coefficient.Amount, 3, 20);
        Assert.InRange(fit.Columns[0].Effect.Amount, 0.8, 1);
        Assert.Equal(
            RegressionReason.NotConverged,
            PenalisedRegression.Logistic(columns, cases, successes, penalty: 0).Reason);
    }

    [Fact]
    public void Fewer_rows_than_columns_are_flagged_and_need_a_penalty()
    {
        double[][] columns = [[0, 1, 0], [0, 0, 1], [1, 0, 0.5], [3, 1, 4]];
        double[] one = [1, 1, 1];
        Assert.True(PenalisedRegression.Logistic(columns, one, [0, 1, 1]).Fit!.IsShort);
        Assert.True(PenalisedRegression.Linear(columns, one, [2, 3, 7], [4, 9, 49]).Fit!.IsShort);
        Assert.Equal(
            RegressionReason.Singular, PenalisedRegression.Logistic(columns, one, [0, 1, 1], penalty: 0).Reason);
        Assert.Equal(
            RegressionReason.Singular, PenalisedRegression.Linear(columns, one, [2, 3, 7], [4, 9, 49], 0).Reason);
    }

    [Fact]
    public void An_outcome_without_error_leaves_nothing_to_judge_by() => Assert.Equal(
        RegressionReason.Exact,
        PenalisedRegression.Linear([[0, 1]], [5, 5], [10, 15], [20, 45], penalty: 0).Reason);

    [Fact]
    public void Lists_that_do_not_fit_together_give_a_reason()
    {
        Assert.Equal(RegressionReason.Malformed, PenalisedRegression.Logistic([[1, 0]], [1, 1, 1], [0, 1, 1]).Reason);
        Assert.Equal(RegressionReason.Malformed, PenalisedRegression.Logistic([[1, 0]], [1, 1], [0, 2]).Reason);
        Assert.Equal(RegressionReason.Malformed, PenalisedRegression.Logistic([[1, 0]], [1, -1], [0, 0]).Reason);
        Assert.Equal(RegressionReason.Malformed, PenalisedRegression.Linear([[1, double.NaN]], [1, 1], [1, 2], [1, 4])
            .Reason);
        Assert.Equal(RegressionReason.NoCases, PenalisedRegression.Logistic([[]], [], []).Reason);
        Assert.Equal(RegressionReason.NoCases, PenalisedRegression.Linear([[1, 0]], [0, 0], [0, 0], [0, 0]).Reason);
    }

    [Fact]
    public void Whatever_the_cases_a_fit_has_only_numbers() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 12).SelectMany(rows => Gen.Choose(0, 3).ArrayOf(rows * 5)).ToArbitrary(),
        numbers =>
        {
            var rows = numbers.Length / 5;
            double[] Part(int i) => [.. numbers.Skip(i * rows).Take(rows).Select(n => (double)n)];
            double[][] columns = [[.. Part(0).Select(v => Math.Min(v, 1))], Part(1), [.. Part(2).Select(v => v * 1e6)]];
            var successes = Part(3);
            double[] cases = [.. successes.Zip(Part(4), (yes, no) => yes + no)];
            return IsNumbers(PenalisedRegression.Logistic(columns, cases, successes))
                && IsNumbers(PenalisedRegression.Linear(
                    columns, cases, successes, [.. successes.Zip(cases, (s, n) => n > 0 ? (s * s / n) + 1 : 0)]));
        }));

    private static bool IsNumbers(RegressionResult result) => result.Fit is { } fit
        ? result.Reason is null && Amounts(fit).Concat(Errors(fit)).Concat(Effects(fit, e => e.PValue))
            .Concat(Effects(fit, e => e.Interval.High)).All(double.IsFinite)
        : result.Reason is not null and not RegressionReason.NotConverged;

    private static double[] Amounts(RegressionFit fit) =>
        [fit.Intercept!.Amount, .. fit.Columns.Select(c => c.Coefficient.Amount)];

    private static double[] Errors(RegressionFit fit) =>
        [fit.Intercept!.Error, .. fit.Columns.Select(c => c.Coefficient.Error)];

    private static double[] Effects(RegressionFit fit, Func<Estimate, double> figure) =>
        [.. fit.Columns.Select(c => figure(c.Effect))];

    private static void Near(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, tolerance));
    }
}
