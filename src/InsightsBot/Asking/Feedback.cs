namespace InsightsBot.Asking;

/// <summary>What an asker thought of an answer.</summary>
/// <param name="IsHelpful">Thumbs up or down.</param>
/// <param name="Reason">The reason in the asker's words; null where none was given.</param>
public sealed record Feedback(bool IsHelpful, string? Reason);
