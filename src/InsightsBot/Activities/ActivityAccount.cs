namespace InsightsBot.Activities;

/// <summary>A person or a bot in a conversation.</summary>
/// <param name="Id">The id within the channel.</param>
/// <param name="Name">The name that is shown; null where the channel sends none.</param>
/// <param name="DirectoryId">The id in the company's directory (Entra ID); null where there is none.</param>
internal sealed record ActivityAccount(string Id, string? Name, string? DirectoryId);
