namespace InsightsBot.Semantics.Model;

/// <summary>How the rows of a dataset, each an event, become journeys: whose, and through which steps.</summary>
/// <param name="Of">
/// Whose journeys they are: a dataset that the events join, one row a journey, or the dimension that tells them apart.
/// </param>
/// <param name="Activity">The dimension that names the step.</param>
/// <param name="Time">The dimension that says when it happened; null takes the dataset's.</param>
/// <param name="Channel">The dimension that says where or by whom it happened; null where nothing does.</param>
public sealed record Journey(string Of, string Activity, string? Time = null, string? Channel = null)
{
    /// <summary>The steps a journey is finished with; empty leaves it to the rows.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <summary>What holds for a journey that is still open, such as a status; null where nothing says so.</summary>
    public Condition? Open { get; init; }
}
