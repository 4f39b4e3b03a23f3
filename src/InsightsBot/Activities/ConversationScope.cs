namespace InsightsBot.Activities;

/// <summary>Who reads along in a conversation.</summary>
internal enum ConversationScope
{
    /// <summary>One person and the hub.</summary>
    Personal,

    /// <summary>A chat of several people.</summary>
    Group,

    /// <summary>A channel of a team.</summary>
    Channel,
}
