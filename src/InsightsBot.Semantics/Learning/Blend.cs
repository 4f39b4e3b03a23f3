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
}
