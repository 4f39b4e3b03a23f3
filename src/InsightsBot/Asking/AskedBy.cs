namespace InsightsBot.Asking;

/// <summary>Who asked a question, and where.</summary>
/// <param name="Channel">The way it came: "terminal", "web", "directline", "msteams".</param>
/// <param name="Asker">The id of the asker in that channel; null where nobody said who asks.</param>
/// <param name="Conversation">The id of the conversation; null outside of one.</param>
public sealed record AskedBy(string Channel, string? Asker = null, string? Conversation = null);
