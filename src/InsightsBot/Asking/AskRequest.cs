using InsightsBot.Semantics.Text;

namespace InsightsBot.Asking;

/// <summary>A question as it came in.</summary>
/// <param name="Question">The words.</param>
/// <param name="AsOf">The day that "today" is; null leaves it to the model's calendar.</param>
/// <param name="Language">The language to read and answer in; null lets the words decide.</param>
public sealed record AskRequest(string Question, DateOnly? AsOf = null, Language? Language = null)
{
    /// <summary>What the asker says that words mean ("name means first name"); null for nothing.</summary>
    public string? Hint { get; init; }
}
