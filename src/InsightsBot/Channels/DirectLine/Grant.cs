namespace InsightsBot.Channels.DirectLine;

/// <summary>What a token allows: one user in one conversation.</summary>
/// <param name="User">The id of the user.</param>
/// <param name="Conversation">The id of the conversation.</param>
/// <param name="Name">The name of the user; null where a trusted caller gave none.</param>
internal sealed record Grant(string User, string Conversation, string? Name = null);
