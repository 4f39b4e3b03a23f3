using InsightsBot.Activities;

namespace InsightsBot.Channels.BotFramework;

/// <summary>A conversation that can be written to, as the channel addresses it.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="ServiceUrl">Where messages go.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="Scope">Who reads along.</param>
/// <param name="HubId">The hub's own account in it.</param>
/// <param name="AskerId">The account that was heard of last; null in a reference without one.</param>
internal sealed record ConversationReference(
    string ConversationId, string ServiceUrl, string ChannelId, ConversationScope Scope, string? HubId, string? AskerId)
{
    /// <summary>The reference that an activity gives; null where it names no address.</summary>
    public static ConversationReference? Of(Activity activity) => activity.ServiceUrl is { } service
        ? new ConversationReference(activity.ConversationId, service, activity.ChannelId, activity.Scope,
            activity.Recipient?.Id, activity.From.Id)
        : null;
}
