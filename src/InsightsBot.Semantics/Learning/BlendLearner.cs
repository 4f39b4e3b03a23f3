namespace InsightsBot.Semantics.Learning;

/// <summary>Learns how far each member is to be believed.</summary>
/// <remarks>
/// The score of a label is its bias, plus the members' scores for it times a factor that each member has for all
/// labels, plus their scores for every label times small factors: one label can speak against another.
/// </remarks>
internal sealed class BlendLearner
{
    private const int StepsMax = 100;
    private const int CrossedOutputsMax = 20;

    /// <summary>What a factor costs that is the only one for its label; next to nothing.</summary>
    private const double OwnPenalty = 1;

    private readonly double[][] _scores;
    private readonly int[] _labels;
    private readonly int _outputs;
    private readonly int _members;
    private readonly double _penalty;
    private readonly double[] _scales;
    private readonly bool _isCrossed;
    private readonly bool _isShared;

    private BlendLearner(double[][] scores, int[] labels, int outputs, int members, double penalty)
    {
        (_labels, _outputs, _members) = (labels, outputs, members);
        _scales = Scales(scores);
        _scores = [.. scores.Select(s => s.Zip(_scales, (score, scale) => score * scale).ToArray())];
        _isShared = scores[0].Length == members * outputs;
        _isCrossed = !_isShared || outputs <= CrossedOutputsMax;
        _penalty = _isShared ? penalty : OwnPenalty;
    }

    private int Width => _scales.Length;

    /// <summary>Where the factors of an output begin; its bias stands behind them.</summary>
    private int Row(int output) => _members + (output * (Width + 1));

    /// <summary>Learns to tell which one of several labels a text bears.</summary>
    /// <param name="scores">Per text, every member's score for every label; of two labels the second alone.</param>
    /// <param name="labels">Per text, the place of its label.</param>
    /// <param name="outputs">How many labels there are.</param>
    /// <param name="members">How many members there are.</param>
    /// <param name="penalty">Keeps factors across labels small: the price of a factor of 1, in texts.</param>
    public static Blend One(double[][] scores, int[] labels, int outputs, int members, double penalty) =>
        new BlendLearner(scores, labels, outputs, members, penalty).Learn();

    /// <summary>Learns to tell whether a text bears a label.</summary>
    public static Blend Any(double[][] scores, bool[] bears)
    {
        var one = One(scores, [.. bears.Select(b => b ? 1 : 0)], 2, scores[0].Length, OwnPenalty);
        return new Blend(
            [[.. one.Factors[1].Zip(one.Factors[0], (yes, no) => yes - no)]], [one.Biases[1] - one.Biases[0]]);
    }

    private Blend Learn()
    {
        var place = new double[Row(_outputs)];
        Minimum.Find(place, Loss, StepsMax);
        var factors = new double[_outputs][];
        var biases = new double[_outputs];
        for (var output = 0; output < _outputs; output++)
        {
            factors[output] = place.AsSpan(Row(output), Width).ToArray();
            biases[output] = place[Row(output) + Width];
            for (var member = 0; _isShared && member < _members; member++)
            {
                factors[output][(member * _outputs) + output] += place[member];
            }

            for (var at = 0; at < Width; at++)
            {
                factors[output][at] *= _scales[at];
            }
        }

        return new Blend(factors, biases);
    }

    private double Loss(double[] place, double[] gradient)
    {
        Array.Clear(gradient);
        var odds = new double[_outputs];
        var loss = 0.0;
        for (var text = 0; text < _scores.Length; text++)
        {
            Score(place, _scores[text], odds);
            Odds.ToProbabilities(odds);
            loss -= Math.Log(Math.Max(1e-300, odds[_labels[text]]));
            odds[_labels[text]]--;
            Blame(odds, _scores[text], gradient);
        }

        for (var at = _members; at < place.Length; at++)
        {
            var isBias = (at - _members) % (Width + 1) == Width;
            loss += isBias ? 0 : 0.5 * _penalty * place[at] * place[at];
            gradient[at] += isBias ? 0 : _penalty * place[at];
        }

        return loss;
    }

    private void Score(double[] place, double[] scores, double[] odds)
    {
        for (var output = 0; output < _outputs; output++)
        {
            var row = Row(output);
            var sum = place[row + Width];
            for (var at = 0; _isCrossed && at < scores.Length; at++)
            {
                sum += place[row + at] * scores[at];
            }

            for (var member = 0; _isShared && member < _members; member++)
            {
                sum += place[member] * scores[(member * _outputs) + output];
            }

            odds[output] = sum;
        }
    }

    private void Blame(double[] errors, double[] scores, double[] gradient)
    {
        for (var output = 0; output < _outputs; output++)
        {
            var row = Row(output);
            gradient[row + Width] += errors[output];
            for (var at = 0; _isCrossed && at < scores.Length; at++)
            {
                gradient[row + at] += errors[output] * scores[at];
            }

            for (var member = 0; _isShared && member < _members; member++)
            {
                gradient[member] += errors[output] * scores[(member * _outputs) + output];
            }
        }
    }

    private static double[] Scales(double[][] scores)
    {
        var scales = new double[scores[0].Length];
        for (var at = 0; at < scales.Length; at++)
        {
            var square = scores.Sum(s => s[at] * s[at]) / scores.Length;
            scales[at] = square > 0 ? 1 / Math.Sqrt(square) : 1;
        }

        return scales;
    }
}
