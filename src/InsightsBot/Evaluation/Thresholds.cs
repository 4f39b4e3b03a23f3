namespace InsightsBot.Evaluation;

/// <summary>What a run must reach.</summary>
/// <param name="MinRight">The share (0–1) of right answers that is needed.</param>
/// <param name="MaxWrong">The share (0–1) of wrong answers that is bearable.</param>
/// <param name="MinParity">The share (0–1) of pairs that must be read alike; 0 asks for nothing.</param>
public sealed record Thresholds(double MinRight, double MaxWrong, double MinParity)
{
    /// <summary>What a run misses, one phrase each; empty when it passes.</summary>
    public IReadOnlyList<string> MissedBy(RunSummary run)
    {
        var missed = new List<string>();
        if (run.All.RightShare < MinRight)
        {
            missed.Add($"right {ShareText.Of(run.All.RightShare)} is below {ShareText.Of(MinRight)}");
        }

        if (run.All.WrongShare > MaxWrong)
        {
            missed.Add($"wrong {ShareText.Of(run.All.WrongShare)} is above {ShareText.Of(MaxWrong)}");
        }

        if (run.Parity is { } parity && parity < MinParity)
        {
            missed.Add($"parity {ShareText.Of(parity)} is below {ShareText.Of(MinParity)}");
        }

        return missed;
    }
}
