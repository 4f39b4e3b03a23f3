namespace InsightsBot.Semantics.Learning;

/// <summary>Turns the scores of several members into one score a label, such that the odds are right.</summary>
/// <param name="Factors">Per output and score of a member, what it is multiplied with.</param>
/// <param name="Biases">Per output, what is added.</param>
/// <remarks>
/// Learned on texts that the members had not seen: members that know their own texts would seem too sure. Sources:
/// D. H. Wolpert, "Stacked Generalization", Neural Networks 5 (1992); J. Platt, "Probabilistic Outputs for Support
/// Vector Machines" (1999).
/// </remarks>
internal sealed record Blend(double[][] Factors, double[] Biases)
{
    private const int StepsMax = 200;

    /// <summary>Learns to tell which one of several labels a text bears.</summary>
    /// <param name="scores">Per text, every member's score for every label.</param>
    /// <param name="labels">Per text, the place of its label.</param>
    /// <param name="outputs">How many labels there are.</param>
    /// <param name="penalty">Keeps the factors small: the price of a factor of 1, in texts.</param>
    public static Blend OfOne(double[][] scores, int[] labels, int outputs, double penalty)
    {
        var (width, scales) = Scales(scores);
        var place = new double[outputs * (width + 1)];
        Minimum.Find(place, (at, gradient) => Loss(at, gradient, scores, scales, labels, outputs, penalty), StepsMax);
        return From(place, outputs, width, scales);
    }

    /// <summary>Learns to tell whether a text bears a label.</summary>
    public static Blend OfAny(double[][] scores, bool[] bears, double penalty)
    {
        var one = OfOne(scores, [.. bears.Select(b => b ? 1 : 0)], 2, penalty);
        return new Blend(
            [[.. one.Factors[1].Zip(one.Factors[0], (yes, no) => yes - no)]], [one.Biases[1] - one.Biases[0]]);
    }

    /// <summary>The score of an output.</summary>
    public double Score(int output, double[] scores)
    {
        var sum = Biases[output];
        for (var at = 0; at < scores.Length; at++)
        {
            sum += Factors[output][at] * scores[at];
        }

        return sum;
    }

    private static (int Width, double[] Scales) Scales(double[][] scores)
    {
        var width = scores[0].Length;
        var scales = new double[width];
        for (var at = 0; at < width; at++)
        {
            var square = scores.Sum(s => s[at] * s[at]) / scores.Length;
            scales[at] = square > 0 ? 1 / Math.Sqrt(square) : 1;
        }

        return (width, scales);
    }

    private static Blend From(double[] place, int outputs, int width, double[] scales)
    {
        var rows = Enumerable.Range(0, outputs).Select(o => place.AsSpan(o * (width + 1), width + 1).ToArray()).ToList();
        return new Blend([.. rows.Select(r => scales.Select((s, at) => r[at] * s).ToArray())], [.. rows.Select(r => r[^1])]);
    }

    private static double Loss(
        double[] place, double[] gradient, double[][] scores, double[] scales, int[] labels, int outputs,
        double penalty)
    {
        var width = scales.Length;
        Array.Clear(gradient);
        var odds = new double[outputs];
        var scaled = new double[width];
        var loss = 0.0;
        for (var text = 0; text < scores.Length; text++)
        {
            for (var at = 0; at < width; at++)
            {
                scaled[at] = scores[text][at] * scales[at];
            }

            for (var output = 0; output < outputs; output++)
            {
                var row = place.AsSpan(output * (width + 1), width + 1);
                odds[output] = row[width];
                for (var at = 0; at < width; at++)
                {
                    odds[output] += row[at] * scaled[at];
                }
            }

            Odds.ToProbabilities(odds);
            loss -= Math.Log(Math.Max(1e-300, odds[labels[text]]));
            for (var output = 0; output < outputs; output++)
            {
                var error = odds[output] - (output == labels[text] ? 1 : 0);
                var row = gradient.AsSpan(output * (width + 1), width + 1);
                row[width] += error;
                for (var at = 0; at < width; at++)
                {
                    row[at] += error * scaled[at];
                }
            }
        }

        for (var at = 0; at < place.Length; at++)
        {
            if (at % (width + 1) != width)
            {
                loss += 0.5 * penalty * place[at] * place[at];
                gradient[at] += penalty * place[at];
            }
        }

        return loss;
    }
}
