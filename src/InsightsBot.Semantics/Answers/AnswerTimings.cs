namespace InsightsBot.Semantics.Answers;

/// <summary>How long the stages took.</summary>
/// <param name="Read">Reading and compiling.</param>
/// <param name="Query">The database.</param>
/// <param name="Total">Everything, composing included.</param>
public sealed record AnswerTimings(TimeSpan Read, TimeSpan Query, TimeSpan Total)
{
    /// <summary>Nothing was timed.</summary>
    public static readonly AnswerTimings None = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
}
