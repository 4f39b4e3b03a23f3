namespace InsightsBot.Semantics.Statistics;

/// <summary>The logistic regression over a design, by Newton's steps, halved where they overshoot.</summary>
internal sealed class LogisticRegression
{
    private const int StepsMax = 60;
    private const int HalvingsMax = 40;

    private readonly RegressionDesign _design;
    private readonly double[] _successes;
    private readonly double _penalty;
    private double[] _coefficients;
    private double[] _linear;
    private double[] _probabilities;

    private LogisticRegression(RegressionDesign design, double[] successes, double penalty)
    {
        (_design, _successes, _penalty) = (design, successes, penalty);
        _coefficients = new double[design.Width];
        _linear = new double[successes.Length];
        _probabilities = [.. _linear.Select(Probability)];
    }

    public static RegressionResult Fit(RegressionDesign design, double[] successes, double penalty, double confidence)
    {
        var regression = new LogisticRegression(design, successes, penalty);
        return regression.Climb() is { } reason ? RegressionResult.Of(reason) : regression.Result(confidence);
    }

    private RegressionReason? Climb()
    {
        var likelihood = Likelihood(_coefficients, _linear);
        for (var step = 0; step < StepsMax; step++)
        {
            if (Curvature() is not { } curvature)
            {
                return step == 0 ? RegressionReason.Singular : RegressionReason.NotConverged;
            }

            var slope = _design.Sums(i => _successes[i] - (_design.Weights[i] * _probabilities[i]));
            for (var j = 1; j < slope.Length; j++)
            {
                slope[j] -= _penalty * _coefficients[j];
            }

            var move = curvature.Solve(slope);
            likelihood = Move(move, likelihood);
            if (!double.IsFinite(likelihood))
            {
                return RegressionReason.NotConverged;
            }

            // Newton's steps square their error, so after one of this size nothing is left to gain.
            if (move.Max(Math.Abs) < 1e-8)
            {
                return null;
            }
        }

        return RegressionReason.NotConverged;
    }

    private double Move(double[] move, double before)
    {
        var factor = 1.0;
        for (var halving = 0; halving < HalvingsMax; halving++, factor /= 2)
        {
            var coefficients = (double[])_coefficients.Clone();
            RegressionDesign.Add(coefficients, move, factor);
            double[] linear = [.. Enumerable.Range(0, _linear.Length).Select(i => _design.Linear(coefficients, i))];
            var likelihood = Likelihood(coefficients, linear);
            if (likelihood >= before - (1e-10 * (1 + Math.Abs(before))))
            {
                (_coefficients, _linear, _probabilities) = (coefficients, linear, [.. linear.Select(Probability)]);
                return likelihood;
            }
        }

        return double.NaN;
    }

    private double Likelihood(double[] coefficients, double[] linear)
    {
        var sum = 0.0;
        for (var i = 0; i < linear.Length; i++)
        {
            // The logarithm of 1 + e^x without overflow.
            var log = Math.Max(linear[i], 0) + Math.Log(1 + Math.Exp(-Math.Abs(linear[i])));
            sum += (_successes[i] * linear[i]) - (_design.Weights[i] * log);
        }

        return sum - (_penalty / 2 * coefficients.Skip(1).Sum(c => c * c));
    }

    private Cholesky? Curvature() => Cholesky.Of(_design.Products(i => _design.Weights[i] * Slope(i), _penalty));

    private RegressionResult Result(double confidence)
    {
        if (Curvature()?.Inverse() is not { } covariance)
        {
            return RegressionResult.Of(RegressionReason.NotConverged);
        }

        var columns = new List<RegressionColumn>();
        for (var j = 1; j < _design.Width; j++)
        {
            var column = _design.Columns[j - 1];
            var coefficient = Estimate.Of(
                _coefficients[j] / column.Scale,
                Math.Sqrt(covariance[j][j]) / column.Scale,
                double.PositiveInfinity,
                confidence);
            var (change, gradient) = column.IsYesNo ? Step(j, column) : Slopes(j, column);
            var effect = Estimate.Of(
                change, RegressionDesign.Error(covariance, gradient), double.PositiveInfinity, confidence);
            if (coefficient is null || effect is null)
            {
                return RegressionResult.Of(RegressionReason.NotConverged);
            }

            columns.Add(new RegressionColumn(column.Index, coefficient, effect, IsOneSided(column)));
        }

        var toZero = _design.InterceptGradient();
        var intercept = Estimate.Of(
            toZero.Zip(_coefficients, (g, c) => g * c).Sum(),
            RegressionDesign.Error(covariance, toZero),
            double.PositiveInfinity,
            confidence);
        var fit = new RegressionFit(
            intercept, columns, _design.Dropped, _design.Cases, IsSeparated(), _design.IsShort);
        return new RegressionResult(fit, null);
    }

    // The mean change in probability when a column of 0 and 1 goes from 0 to 1, and its gradient.
    private (double Change, double[] Gradient) Step(int j, RegressionDesign.Column column)
    {
        var (change, gradient) = (0.0, new double[_design.Width]);
        for (var i = 0; i < _linear.Length; i++)
        {
            var row = (double[])_design.Rows[i].Clone();
            var share = _design.Weights[i] / _design.Cases;
            var without = _linear[i] - (_coefficients[j] * column.Values[i]);
            var (off, on) = (Probability(without), Probability(without + _coefficients[j]));
            change += share * (on - off);
            row[j] = 1 - column.Mean;
            RegressionDesign.Add(gradient, row, share * on * (1 - on));
            row[j] = -column.Mean;
            RegressionDesign.Add(gradient, row, -share * off * (1 - off));
        }

        return (change, gradient);
    }

    // The mean slope of the probability by a column of any numbers, per unit, and its gradient.
    private (double Change, double[] Gradient) Slopes(int j, RegressionDesign.Column column)
    {
        var (mean, gradient) = (0.0, new double[_design.Width]);
        for (var i = 0; i < _linear.Length; i++)
        {
            var slope = _design.Weights[i] / _design.Cases * Slope(i) / column.Scale;
            mean += slope;
            RegressionDesign.Add(
                gradient, _design.Rows[i], slope * (1 - (2 * _probabilities[i])) * _coefficients[j]);
        }

        gradient[j] += mean;
        return (mean * _coefficients[j], gradient);
    }

    private double Slope(int i) => _probabilities[i] * (1 - _probabilities[i]);

    // Whether the cases of 0, or those of 1, all came out alike.
    private bool IsOneSided(RegressionDesign.Column column) =>
        column.IsYesNo && (IsAlike(column, 0) || IsAlike(column, 1));

    private bool IsAlike(RegressionDesign.Column column, double side)
    {
        var rows = Enumerable.Range(0, _successes.Length).Where(i => column.Values[i] == side).ToList();
        return rows.Sum(i => _successes[i]) <= 0 || rows.Sum(i => _design.Weights[i] - _successes[i]) <= 0;
    }

    private bool IsSeparated()
    {
        var rows = Enumerable.Range(0, _linear.Length).Where(i => _design.Weights[i] > 0).ToList();
        return rows.Where(i => _successes[i] > 0).Min(i => _linear[i])
            > rows.Where(i => _successes[i] < _design.Weights[i]).Max(i => _linear[i]);
    }

    private static double Probability(double linear) => linear >= 0
        ? 1 / (1 + Math.Exp(-linear))
        : Math.Exp(linear) / (1 + Math.Exp(linear));
}
