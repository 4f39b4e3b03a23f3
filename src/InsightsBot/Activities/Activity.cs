using System.Text.Json;

namespace InsightsBot.Activities;

/// <summary>One activity as a channel sent it: what the hub reads of the Activity protocol.</summary>
/// <remarks>
/// Source: the Activity Protocol of Microsoft's Agents SDK. Fields that a channel leaves out are null or empty; what
/// the hub does not read is not kept.
/// </remarks>
internal sealed record Activity
{
    /// <summary>The kind: "message", "conversationUpdate", "invoke" and others; unknown kinds are ignored.</summary>
    public required string Type { get; init; }

    /// <summary>The id within the conversation; null where the channel gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The channel: "msteams", "directline", "webchat", "emulator".</summary>
    public required string ChannelId { get; init; }

    /// <summary>Where replies go; null in channels that answer by themselves.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who sent it.</summary>
    public required ActivityAccount From { get; init; }

    /// <summary>Whom it is for; null where the channel does not say.</summary>
    public ActivityAccount? Recipient { get; init; }

    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Who reads along.</summary>
    public ConversationScope Scope { get; init; }

    /// <summary>The company's tenant; null outside of Teams.</summary>
    public string? TenantId { get; init; }

    /// <summary>The words, mentions of the hub taken out; null where the activity has none.</summary>
    public string? Text { get; init; }

    /// <summary>The language of the asker's program, such as "de-DE"; null where it is not sent.</summary>
    public string? Locale { get; init; }

    /// <summary>What an invoke or an event is about: "message/submitAction".</summary>
    public string? Name { get; init; }

    /// <summary>What an installationUpdate did: "add" or "remove"; null for everything else.</summary>
    public string? Action { get; init; }

    /// <summary>Whether somebody came into the conversation, as a conversationUpdate tells.</summary>
    public bool HasNewMembers { get; init; }

    /// <summary>What an invoke, an event or a button carries; undefined where there is nothing.</summary>
    public JsonElement Value { get; init; }

    /// <summary>Facts beside the text, such as mentions; undefined where there are none.</summary>
    public JsonElement Entities { get; init; }

    /// <summary>What only this channel knows; undefined where there is nothing.</summary>
    public JsonElement ChannelFacts { get; init; }

    /// <summary>The activity that this one answers; null for none.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>"expectReplies" where replies are awaited in the response; null else.</summary>
    public string? DeliveryMode { get; init; }
}
