using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InsightsBot.Activities;

namespace InsightsBot.Channels.DirectLine;

/// <summary>An activity as a client posted it.</summary>
/// <param name="Type">The kind.</param>
/// <param name="ClientId">The id that the client gave it, by which a repeat is known; null for none.</param>
/// <param name="Json">What is kept and shown: fields that a client may set, and who sent it as the token says.</param>
internal sealed record PostedActivity(string Type, string? ClientId, JsonObject Json)
{
    private const int ClientIdCharactersMax = 200;
    private const int TypeCharactersMax = 100;

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What a client may set; everything else of the body is left where it is.</summary>
    private static readonly string[] Fields =
    [
        "text", "textFormat", "locale", "name", "value", "valueType", "entities", "channelData", "replyToId",
        "localTimestamp", "localTimezone",
    ];

    /// <summary>Whether the hub does anything with it: other kinds are taken and forgotten.</summary>
    public bool IsHeeded => Type is "message" or "event";

    /// <summary>Reads a body.</summary>
    /// <returns>The activity, or what is wrong with it.</returns>
    public static (PostedActivity? Activity, DirectLineFault? Fault) Read(
        byte[] bytes, Grant grant, TimeProvider clock, DirectLineLimits limits)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = limits.DepthMax, AllowDuplicateProperties = false };
            using var json = JsonDocument.Parse(Strict.GetString(bytes).TrimStart('\ufeff'), options);
            return json.RootElement.ValueKind == JsonValueKind.Object && IsWhole(json.RootElement)
                ? Of(json.RootElement, grant, clock)
                : (null, DirectLineFault.NoJson);
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException)
        {
            return (null, DirectLineFault.NoJson);
        }
    }

    /// <summary>The activity that the hub answers.</summary>
    public Activity ToActivity(string id, Grant grant)
    {
        using var json = JsonDocument.Parse(Json.ToJsonString());
        // What is kept names sender and conversation as the token does: it lacks nothing.
        return ActivityReader.Read(json.RootElement).Activity! with
        {
            Id = id,
            From = new ActivityAccount(grant.User, grant.Name, null),
        };
    }

    private static (PostedActivity? Activity, DirectLineFault? Fault) Of(
        JsonElement body, Grant grant, TimeProvider clock)
    {
        if (ActivityReader.Text(body, "type") is not { Length: > 0 and <= TypeCharactersMax } type)
        {
            return (null, DirectLineFault.NoType);
        }

        var kept = new JsonObject
        {
            ["type"] = type,
            ["id"] = "",
            ["timestamp"] = Moments.Text(clock),
            ["channelId"] = DirectLineChannel.ChannelId,
            ["from"] = new JsonObject { ["id"] = grant.User, ["name"] = grant.Name ?? "", ["role"] = "user" },
            ["conversation"] = new JsonObject { ["id"] = grant.Conversation },
        };
        foreach (var field in Fields)
        {
            if (body.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                kept[field] = JsonNode.Parse(value.GetRawText());
            }
        }

        var clientId = ActivityReader.Text(ActivityReader.Part(body, "channelData"), "clientActivityID");
        clientId = clientId is { Length: > 0 and <= ClientIdCharactersMax } ? clientId : null;
        return (new PostedActivity(type, clientId, kept), null);
    }

    /// <summary>Whether all texts are whole: half of a surrogate pair, written as an escape, is no text.</summary>
    private static bool IsWhole(JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.String => json.GetString() is not null,
                JsonValueKind.Array => json.EnumerateArray().All(IsWhole),
                JsonValueKind.Object => json.EnumerateObject().All(p => p.Name is not null && IsWhole(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
