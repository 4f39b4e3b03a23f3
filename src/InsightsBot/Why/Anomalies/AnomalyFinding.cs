namespace InsightsBot.Why.Anomalies;

/// <summary>What a look at all measures gave.</summary>
/// <param name="Told">What is told, the farthest off first.</param>
/// <param name="Found">How many series are out of the ordinary, those told included.</param>
/// <param name="Looked">How many figures were held against their expectation.</param>
/// <param name="Series">How many series there are.</param>
/// <param name="Short">How many of them could not be judged: too short, too small, or with one year only.</param>
internal sealed record AnomalyFinding(
    IReadOnlyList<Anomaly> Told, int Found, int Looked, int Series, int Short)
{
    /// <summary>So many are told at most.</summary>
    public const int ToldMax = 5;
}
