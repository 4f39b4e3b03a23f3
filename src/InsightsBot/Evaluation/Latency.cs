namespace InsightsBot.Evaluation;

/// <summary>How long most answers took.</summary>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="P95">95 of 100 took no longer.</param>
public sealed record Latency(TimeSpan Median, TimeSpan P95)
{
    /// <summary>Of some times; zero when there are none.</summary>
    public static Latency Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return new Latency(At(0.5), At(0.95));

        TimeSpan At(double share) =>
            sorted.Count == 0 ? TimeSpan.Zero : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
