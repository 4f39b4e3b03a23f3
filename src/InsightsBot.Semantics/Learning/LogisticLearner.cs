namespace InsightsBot.Semantics.Learning;

/// <summary>Learns one weight a feature so that the weighted sum tells the log odds of a label.</summary>
/// <remarks>
/// Logistic regression with a penalty on large weights, by coordinate descent in the dual. Source: H.-F. Yu,
/// F.-L. Huang, C.-J. Lin, "Dual coordinate descent methods for logistic regression and maximum entropy models",
/// Machine Learning 85 (2011), 41–75.
/// </remarks>
internal sealed class LogisticLearner(TextVectors vectors, double cost, int roundsMax, ulong seed)
{
    private const double Enough = 0.02;
    private const double FirstShare = 0.001;
    private const int StepsMax = 30;
    private const double Shrink = 0.1;

    /// <summary>Learns a label.</summary>
    /// <param name="texts">The places of the texts that are learned from.</param>
    /// <param name="bears">Whether a text bears the label, by its place.</param>
    /// <param name="leeway">How large a weight may become, by feature; null for all alike.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Weights Learn(int[] texts, Func<int, bool> bears, float[]? leeway, CancellationToken cancellation)
    {
        var state = new State(vectors, texts, bears, leeway, cost);
        var order = Enumerable.Range(0, texts.Length).ToArray();
        var chance = new Chance(seed);
        var precision = 0.01;
        for (var round = 0; round < roundsMax; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            chance.Shuffle(order);
            var (largest, steps) = (0.0, 0);
            foreach (var at in order)
            {
                var (gradient, taken) = state.Improve(at, precision);
                largest = Math.Max(largest, gradient);
                steps += taken;
            }

            if (largest < Enough)
            {
                break;
            }

            precision = steps <= texts.Length / 10 ? Math.Max(1e-8, precision * Shrink) : precision;
        }

        return new Weights(state.Weights, state.Bias);
    }

    private sealed class State
    {
        private readonly TextVectors _vectors;
        private readonly int[] _texts;
        private readonly float[]? _leeway;
        private readonly double _cost;
        private readonly double[] _shares;
        private readonly double[] _squares;
        private readonly bool[] _bears;

        public State(TextVectors vectors, int[] texts, Func<int, bool> bears, float[]? leeway, double cost)
        {
            (_vectors, _texts, _leeway, _cost) = (vectors, texts, leeway, cost);
            Weights = new float[vectors.Table.Count];
            _shares = new double[texts.Length];
            _squares = new double[texts.Length];
            _bears = [.. texts.Select(bears)];
            var first = Math.Min(FirstShare * cost, 1e-8);
            for (var at = 0; at < texts.Length; at++)
            {
                _shares[at] = first;
                _squares[at] = Square(texts[at]) + 1;
                Move(at, _bears[at] ? first : -first);
            }
        }

        public float[] Weights { get; }

        public double Bias { get; private set; }

        /// <summary>Finds the best share of one text while those of the others stay.</summary>
        public (double Gradient, int Steps) Improve(int at, double precision)
        {
            var sign = _bears[at] ? 1 : -1;
            var (square, margin) = (_squares[at], sign * Score(at));
            var share = _shares[at];
            var side = (0.5 * square * (_cost - (2 * share))) + margin < 0 ? -1 : 1;
            var old = side > 0 ? share : _cost - share;
            var z = _cost - old < 0.5 * _cost ? Shrink * old : old;
            var gradient = (square * (z - old)) + (side * margin) + Math.Log(z / (_cost - z));
            var first = Math.Abs(gradient);
            var steps = 0;
            while (steps < StepsMax && Math.Abs(gradient) >= precision)
            {
                var next = z - (gradient / (square + (_cost / (_cost - z) / z)));
                z = next <= 0 ? z * Shrink : next;
                gradient = (square * (z - old)) + (side * margin) + Math.Log(z / (_cost - z));
                steps++;
            }

            if (steps > 0)
            {
                _shares[at] = side > 0 ? z : _cost - z;
                Move(at, side * sign * (z - old));
            }

            return (first, steps);
        }

        private double Score(int at)
        {
            var features = _vectors.Features(_texts[at]);
            var values = _vectors.Values(_texts[at]);
            var sum = Bias;
            for (var i = 0; i < features.Length; i++)
            {
                sum += Weights[features[i]] * values[i];
            }

            return sum;
        }

        private void Move(int at, double step)
        {
            var features = _vectors.Features(_texts[at]);
            var values = _vectors.Values(_texts[at]);
            Bias += step;
            var by = (float)step;
            if (_leeway is null)
            {
                for (var i = 0; i < features.Length; i++)
                {
                    Weights[features[i]] += by * values[i];
                }
            }
            else
            {
                for (var i = 0; i < features.Length; i++)
                {
                    Weights[features[i]] += by * values[i] * _leeway[features[i]];
                }
            }
        }

        private double Square(int text)
        {
            var features = _vectors.Features(text);
            var values = _vectors.Values(text);
            var sum = 0.0;
            for (var i = 0; i < features.Length; i++)
            {
                sum += values[i] * values[i] * (_leeway is null ? 1 : _leeway[features[i]]);
            }

            return sum;
        }
    }
}
