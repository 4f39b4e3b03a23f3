using System.Text.Json;

namespace InsightsBot.Activities;

/// <summary>Reads what a channel sent: tolerant of what is missing, strict about what is needed.</summary>
/// <remarks>
/// Fields of another kind than expected count as missing. How large and how deep the JSON may be is for whoever parses
/// it; what is kept here does not outlive its document's copy.
/// </remarks>
internal static class ActivityReader
{
    /// <summary>The length of an id, in characters: 1,000.</summary>
    public const int IdCharactersMax = 1_000;

    private const int NameCharactersMax = 256;
    private const int AddressCharactersMax = 2_000;

    /// <summary>Reads one activity.</summary>
    /// <param name="json">An object of the Activity protocol.</param>
    /// <returns>The activity, or one sentence on what it lacks.</returns>
    public static (Activity? Activity, string? Fault) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return (null, "An activity is a JSON object.");
        }

        if (Name(json, "type") is not { } type)
        {
            return (null, "The activity lacks the field \"type\".");
        }

        var conversation = Part(json, "conversation");
        if (Id(conversation, "id") is not { } conversationId)
        {
            return (null, "The activity lacks the field \"conversation.id\".");
        }

        if (Account(Part(json, "from")) is not { } from)
        {
            return (null, "The activity lacks the field \"from.id\".");
        }

        var recipient = Account(Part(json, "recipient"));
        var entities = Copied(Part(json, "entities"));
        var text = Text(json, "text");
        return (new Activity
        {
            Type = type,
            Id = Id(json, "id"),
            ChannelId = Name(json, "channelId") ?? "",
            ServiceUrl = Bounded(json, "serviceUrl", AddressCharactersMax),
            From = from,
            Recipient = recipient,
            ConversationId = conversationId,
            Scope = ScopeOf(conversation),
            TenantId = Name(conversation, "tenantId") ?? Name(Part(Part(json, "channelData"), "tenant"), "id"),
            Text = text is null ? null : Mentions.Without(text, entities, recipient),
            Locale = Name(json, "locale"),
            Name = Name(json, "name"),
            Action = Name(json, "action"),
            HasNewMembers = Part(json, "membersAdded") is { ValueKind: JsonValueKind.Array } added
                && added.GetArrayLength() > 0,
            Value = Copied(Part(json, "value")),
            Entities = entities,
            ChannelFacts = Copied(Part(json, "channelData")),
            ReplyToId = Id(json, "replyToId"),
            DeliveryMode = Name(json, "deliveryMode"),
        }, null);
    }

    /// <summary>A field of an object; undefined where there is none.</summary>
    internal static JsonElement Part(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : default;

    /// <summary>The text of a field; null where it is missing, of another kind, or half of a character.</summary>
    internal static string? Text(JsonElement json, string name)
    {
        var part = Part(json, name);
        if (part.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return part.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is no text.
            return null;
        }
    }

    private static ConversationScope ScopeOf(JsonElement conversation) => Name(conversation, "conversationType") switch
    {
        "channel" => ConversationScope.Channel,
        "groupChat" => ConversationScope.Group,
        "personal" => ConversationScope.Personal,
        _ => Part(conversation, "isGroup").ValueKind == JsonValueKind.True
            ? ConversationScope.Group : ConversationScope.Personal,
    };

    private static ActivityAccount? Account(JsonElement json) => Id(json, "id") is { } id
        ? new ActivityAccount(id, Bounded(json, "name", NameCharactersMax), Name(json, "aadObjectId"))
        : null;

    private static string? Id(JsonElement json, string name) => Bounded(json, name, IdCharactersMax);

    private static string? Name(JsonElement json, string name) => Bounded(json, name, NameCharactersMax);

    private static string? Bounded(JsonElement json, string name, int charactersMax) =>
        Text(json, name) is { Length: > 0 } text && text.Length <= charactersMax ? text : null;

    private static JsonElement Copied(JsonElement json) =>
        json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? default : json.Clone();
}
