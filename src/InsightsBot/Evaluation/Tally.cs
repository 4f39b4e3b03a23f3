namespace InsightsBot.Evaluation;

/// <summary>How many answers got each verdict.</summary>
public sealed record Tally(int Right, int Wrong, int Silent, int Failed)
{
    /// <summary>All of them.</summary>
    public int Total => Right + Wrong + Silent + Failed;

    /// <summary>The share (0–1) of right answers; 0 when there are none at all.</summary>
    public double RightShare => Share(Right);

    /// <summary>The share (0–1) of wrong answers.</summary>
    public double WrongShare => Share(Wrong);

    /// <summary>The share (0–1) of questions left without an answer.</summary>
    public double SilentShare => Share(Silent);

    /// <summary>The share (0–1) of questions on which something broke.</summary>
    public double FailedShare => Share(Failed);

    /// <summary>Counts verdicts.</summary>
    public static Tally Of(IEnumerable<LineOutcome> outcomes)
    {
        var counts = outcomes.CountBy(o => o.Verdict).ToDictionary(p => p.Key, p => p.Value);
        return new Tally(
            counts.GetValueOrDefault(Verdict.Right),
            counts.GetValueOrDefault(Verdict.Wrong),
            counts.GetValueOrDefault(Verdict.Silent),
            counts.GetValueOrDefault(Verdict.Failed));
    }

    private double Share(int count) => Total == 0 ? 0 : (double)count / Total;
}
