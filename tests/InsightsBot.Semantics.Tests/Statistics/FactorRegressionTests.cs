using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

/// <summary>Factors against the regression over columns, which is held against statsmodels; bad data.</summary>
public sealed class FactorRegressionTests
{
    /// <summary>Nearly no penalty: then both regressions are the plain one.</summary>
    private const double Nearly = 1e-6;

    private static readonly int[] First = [0, 0, 1, 1, 0, 1];
    private static readonly int[] Second = [0, 1, 0, 1, 2, 2];
    private static readonly double[] Cases = [120, 80, 60, 140, 90, 110];
    private static readonly double[] Yes = [30, 12, 31, 55, 40, 78];

    [Fact]
    public void A_share_differs_as_the_columns_say()
    {
        var factors = FactorRegression.Logistic(Two(Yes, Yes), Nearly);
        var columns = PenalisedRegression.Logistic(Columns(), Cases, Yes, 0).Fit!.Columns[0].Effect;
        var found = factors!.Difference(0, 1);
        Assert.Equal(columns.Amount, found!.Amount, 5);
        Assert.Equal(columns.Error, found.Error, 5);
        Assert.Equal(-columns.Amount, factors.Difference(0, 0)!.Amount, 5);
    }

    [Fact]
    public void A_mean_differs_as_the_columns_say()
    {
        double[] squares = [.. Yes.Select(y => 3 * y)];
        var factors = FactorRegression.Linear(Two(Yes, squares), Nearly);
        var columns = PenalisedRegression.Linear(Columns(), Cases, Yes, squares, 0).Fit!.Columns[0].Effect;
        Assert.Equal(columns.Amount, factors!.Difference(0, 1)!.Amount, 5);
        Assert.Equal(columns.Error, factors.Difference(0, 1)!.Error, 5);
    }

    [Fact]
    public void A_level_is_held_against_the_others_in_their_shares()
    {
        // One factor alone: nothing is held, so the difference is the plain one of the shares.
        var factors = new Factors([Second], [3], Cases, Yes, Yes);
        var found = FactorRegression.Logistic(factors, Nearly)!.Difference(0, 2)!;
        var (own, rest) = ((40.0 + 78) / 200, (30.0 + 12 + 31 + 55) / 400);
        var shares = new[] { (30.0 + 31) / 180, (12.0 + 55) / 220 };
        Assert.Equal(own - ((180.0 / 400 * shares[0]) + (220.0 / 400 * shares[1])), found.Amount, 5);
        Assert.Equal(own - rest, found.Amount, 5);
    }

    [Fact]
    public void What_is_missing_is_not_compared()
    {
        var factors = new Factors([Second], [3], Cases, Yes, Yes);
        var found = FactorRegression.Logistic(factors, Nearly)!.Difference(0, 0, missing: 2)!;
        Assert.Equal(((30.0 + 31) / 180) - ((12.0 + 55) / 220), found.Amount, 5);
    }

    [Fact]
    public void Perfect_separation_stays_finite()
    {
        var found = FactorRegression.Logistic(new Factors([First], [2], Cases, [0, 0, 60, 140, 0, 110],
            [0, 0, 60, 140, 0, 110]))!.Difference(0, 1)!;
        Assert.InRange(found.Amount, 0.9, 1);
        Assert.True(double.IsFinite(found.Interval.Low) && double.IsFinite(found.Interval.High));
    }

    [Fact]
    public void One_outcome_no_cases_or_impossible_numbers_give_none()
    {
        Assert.Null(FactorRegression.Logistic(new Factors([First], [2], Cases, new double[6], new double[6])));
        Assert.Null(FactorRegression.Logistic(new Factors([First], [2], Cases, Cases, Cases)));
        Assert.Null(FactorRegression.Linear(new Factors([First], [2], new double[6], new double[6], new double[6])));
        Assert.Null(FactorRegression.Linear(new Factors([First], [2], Cases, Cases, Cases)));
        Assert.Null(FactorRegression.Logistic(new Factors([First], [1], Cases, Yes, Yes)));
        Assert.Null(FactorRegression.Logistic(new Factors([First], [2], Cases, [.. Cases.Select(c => c + 1)], Yes)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FactorRegression.Logistic(Two(Yes, Yes), 0));
    }

    [Fact]
    public void A_level_that_nobody_has_has_no_difference() =>
        Assert.Null(FactorRegression.Logistic(
            new Factors([First], [2], Cases, Yes, Yes))!.Difference(0, 0, missing: 1));

    private static Factors Two(double[] sums, double[] squares) => new([First, Second], [2, 3], Cases, sums, squares);

    private static List<double[]> Columns() =>
    [
        [.. First.Select(l => l == 1 ? 1.0 : 0)], [.. Second.Select(l => l == 1 ? 1.0 : 0)],
        [.. Second.Select(l => l == 2 ? 1.0 : 0)],
    ];
}
