namespace InsightsBot.Plugins.AskLogs;

/// <summary>The message of a conversation that shows a run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Conversation">The conversation, as the run's is kept.</param>
/// <param name="Message">The id that the channel gave the message.</param>
public sealed record ShownMessage(string Run, string Conversation, string Message);
