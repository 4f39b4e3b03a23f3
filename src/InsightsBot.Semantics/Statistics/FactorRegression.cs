namespace InsightsBot.Semantics.Statistics;

/// <summary>
/// Regression on factors with a ridge penalty: by how much the outcome of one level differs from that of the other
/// levels of its factor while all other factors are held.
/// </summary>
/// <remarks>
/// Every level has a coefficient, penalised by half of the penalty times its square; the intercept bears none. Built
/// for many groups and many levels: a group costs the square of the number of factors, not of levels. Differences are
/// average marginal effects: over all cases, the outcome with this level minus the outcome with the others in the
/// shares they have; intervals by the delta method. See <see cref="PenalisedRegression"/> for sources.
/// </remarks>
public sealed class FactorRegression
{
    private const int StepsMax = 60;
    private const int HalvingsMax = 40;
    private readonly Factors _factors;
    private readonly int[][] _places;
    private readonly double _penalty;
    private readonly double[] _coefficients;
    private readonly bool _isLogistic;
    private double[][] _covariance = [];
    private double _degrees = double.PositiveInfinity;

    private FactorRegression(Factors factors, double penalty, bool isLogistic)
    {
        (_factors, _penalty, _isLogistic) = (factors, penalty, isLogistic);
        _places = factors.Places();
        _coefficients = new double[factors.Width];
    }

    /// <summary>A logistic regression of a yes/no outcome; null where all cases came out alike, or none fits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The penalty is not above 0.</exception>
    public static FactorRegression? Logistic(Factors factors, double penalty = PenalisedRegression.UsualPenalty)
    {
        Check(factors, penalty);
        var yes = factors.Sums.Sum();
        if (!factors.IsSound || !(yes > 0) || !(yes < factors.Total)
            || factors.Sums.Zip(factors.Cases, (s, of) => s < 0 || s > of).Any(b => b))
        {
            return null;
        }

        var regression = new FactorRegression(factors, penalty, isLogistic: true);
        return regression.Climb() ? regression : null;
    }

    /// <summary>A linear regression of a measured outcome; null where it has no spread, or none is left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The penalty is not above 0.</exception>
    public static FactorRegression? Linear(Factors factors, double penalty = PenalisedRegression.UsualPenalty)
    {
        Check(factors, penalty);
        if (!factors.IsSound || !(factors.Total > 0))
        {
            return null;
        }

        var regression = new FactorRegression(factors, penalty, isLogistic: false);
        return regression.Solve() ? regression : null;
    }

    /// <summary>
    /// By how much the outcome of a level differs from that of the other levels of its factor, all else held; null
    /// where nothing can be said.
    /// </summary>
    /// <param name="factor">The place of the factor.</param>
    /// <param name="level">The level.</param>
    /// <param name="missing">
    /// A level that stands for no answer: it is not compared, nor are its cases looked at; null for none.
    /// </param>
    /// <param name="confidence">A share between 0 and 1.</param>
    public Estimate? Difference(
        int factor, int level, int? missing = null, double confidence = Confidence.Usual)
    {
        var weights = _factors.SharesBeside(factor, level, missing).Select(s => -s).ToArray();
        weights[level] = 1;
        if (weights.Sum() is > 1e-9 or < -1e-9)
        {
            return null;
        }

        var (change, gradient) = _isLogistic ? Step(factor, weights, missing) : Plain(factor, weights);
        return Estimate.Of(change, RegressionDesign.Error(_covariance, gradient), _degrees, confidence);
    }

    private static void Check(Factors factors, double penalty)
    {
        ArgumentNullException.ThrowIfNull(factors);
        if (!(penalty > 0) || !double.IsFinite(penalty))
        {
            throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty on factors is above 0.");
        }
    }

    private bool Climb()
    {
        var linear = Linear(_coefficients);
        var likelihood = Likelihood(_coefficients, linear);
        for (var step = 0; step < StepsMax; step++)
        {
            if (Curvature(linear) is not { } curvature)
            {
                return false;
            }

            var move = curvature.Solve(Slope(linear));
            var (factor, moved) = (1.0, false);
            for (var halving = 0; halving < HalvingsMax && !moved; halving++, factor /= 2)
            {
                double[] next = [.. _coefficients.Zip(move, (c, m) => c + (factor * m))];
                var ahead = Linear(next);
                var better = Likelihood(next, ahead);
                if (better >= likelihood - (1e-10 * (1 + Math.Abs(likelihood))))
                {
                    (likelihood, linear, moved) = (better, ahead, true);
                    next.CopyTo(_coefficients, 0);
                }
            }

            if (!moved)
            {
                return false;
            }

            if (move.Max(Math.Abs) < 1e-7)
            {
                _covariance = Curvature(linear)?.Inverse() ?? [];
                return _covariance.Length > 0;
            }
        }

        return false;
    }

    private bool Solve()
    {
        var total = _factors.Total;
        var mean = _factors.Sums.Sum() / total;
        if (Cholesky.Of(Products(i => _factors.Cases[i])) is not { } solver)
        {
            return false;
        }

        var right = new double[_factors.Width];
        for (var i = 0; i < _places.Length; i++)
        {
            foreach (var place in _places[i])
            {
                right[place] += _factors.Sums[i] - (_factors.Cases[i] * mean);
            }
        }

        solver.Solve(right).CopyTo(_coefficients, 0);
        _coefficients[0] += mean;
        var linear = Linear(_coefficients);
        var squares = 0.0;
        for (var i = 0; i < linear.Length; i++)
        {
            squares += _factors.Squares[i] - (2 * linear[i] * _factors.Sums[i])
                + (_factors.Cases[i] * linear[i] * linear[i]);
        }

        // Of the levels of a factor one is given by the others.
        _degrees = total - (_factors.Width - _factors.Counts.Count);
        if (!(_degrees >= 1) || !(squares > 1e-12 * (_factors.Squares.Sum() - (total * mean * mean))))
        {
            return false;
        }

        _covariance = [.. solver.Inverse().Select(row => row.Select(v => v * squares / _degrees).ToArray())];
        return true;
    }

    private double[] Linear(double[] coefficients)
    {
        var linear = new double[_places.Length];
        for (var i = 0; i < linear.Length; i++)
        {
            foreach (var place in _places[i])
            {
                linear[i] += coefficients[place];
            }
        }

        return linear;
    }

    private double Likelihood(double[] coefficients, double[] linear)
    {
        var sum = 0.0;
        for (var i = 0; i < linear.Length; i++)
        {
            // The logarithm of 1 + e^x without overflow.
            var log = Math.Max(linear[i], 0) + Math.Log(1 + Math.Exp(-Math.Abs(linear[i])));
            sum += (_factors.Sums[i] * linear[i]) - (_factors.Cases[i] * log);
        }

        return sum - (_penalty / 2 * coefficients.Skip(1).Sum(c => c * c));
    }

    private double[] Slope(double[] linear)
    {
        var slope = new double[_factors.Width];
        for (var i = 0; i < linear.Length; i++)
        {
            var error = _factors.Sums[i] - (_factors.Cases[i] * Probability(linear[i]));
            foreach (var place in _places[i])
            {
                slope[place] += error;
            }
        }

        for (var j = 1; j < slope.Length; j++)
        {
            slope[j] -= _penalty * _coefficients[j];
        }

        return slope;
    }

    private Cholesky? Curvature(double[] linear) => Cholesky.Of(Products(i =>
    {
        var probability = Probability(linear[i]);
        return _factors.Cases[i] * probability * (1 - probability);
    }));

    private double[][] Products(Func<int, double> factor)
    {
        double[][] sums = [.. Enumerable.Range(0, _factors.Width).Select(j => new double[j + 1])];
        for (var i = 0; i < _places.Length; i++)
        {
            var (places, weight) = (_places[i], factor(i));
            for (var j = 0; j < places.Length; j++)
            {
                // Places ascend from factor to factor.
                var row = sums[places[j]];
                for (var k = 0; k <= j; k++)
                {
                    row[places[k]] += weight;
                }
            }
        }

        for (var j = 1; j < sums.Length; j++)
        {
            sums[j][j] += _penalty;
        }

        return sums;
    }

    private (double Change, double[] Gradient) Plain(int factor, double[] weights)
    {
        var gradient = new double[_factors.Width];
        weights.CopyTo(gradient, _factors.First(factor));
        return (gradient.Zip(_coefficients, (g, c) => g * c).Sum(), gradient);
    }

    private (double Change, double[] Gradient) Step(int factor, double[] weights, int? missing)
    {
        var (change, gradient) = (0.0, new double[_factors.Width]);
        var (first, linear) = (_factors.First(factor), Linear(_coefficients));
        var looked = Enumerable.Range(0, linear.Length).Where(i => _factors.Levels[factor][i] != missing).ToList();
        var total = looked.Sum(i => _factors.Cases[i]);
        foreach (var i in looked)
        {
            var share = _factors.Cases[i] / total;
            var without = linear[i] - _coefficients[_places[i][factor + 1]];
            var together = 0.0;
            for (var level = 0; level < weights.Length; level++)
            {
                if (weights[level] != 0)
                {
                    var probability = Probability(without + _coefficients[first + level]);
                    var slope = share * weights[level] * probability * (1 - probability);
                    change += share * weights[level] * probability;
                    gradient[first + level] += slope;
                    together += slope;
                }
            }

            for (var f = 0; f < _places[i].Length; f++)
            {
                if (f != factor + 1)
                {
                    gradient[_places[i][f]] += together;
                }
            }
        }

        return (change, gradient);
    }

    private static double Probability(double linear) => linear >= 0
        ? 1 / (1 + Math.Exp(-linear))
        : Math.Exp(linear) / (1 + Math.Exp(linear));
}
