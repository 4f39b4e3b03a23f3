namespace InsightsBot.Plugins.AskLogs;

/// <summary>What one asker thought of a run; a later judgement of the same asker takes its place.</summary>
/// <param name="Run">The run.</param>
/// <param name="Asker">Who judged, as the run's asker is kept; empty where nobody said.</param>
/// <param name="At">When.</param>
/// <param name="IsHelpful">Thumbs up or down.</param>
/// <param name="Reason">The reason in the asker's words, masked; null where none was given.</param>
public sealed record LoggedFeedback(string Run, string Asker, DateTimeOffset At, bool IsHelpful, string? Reason);
