using System.Text.Json;

namespace InsightsBot.Channels.DirectLine;

/// <summary>What the hub reads of an activity that it kept.</summary>
/// <param name="Id">The id.</param>
/// <param name="Role">"user" or "bot".</param>
/// <param name="Type">"message" or "event".</param>
/// <param name="Text">The words; null for none.</param>
/// <param name="ClientId">The id that the client gave it; null for none.</param>
/// <param name="ReplyToId">The activity that it answers; null for none.</param>
internal sealed record KeptActivity(
    string Id, string Role, string Type, string? Text, string? ClientId, string? ReplyToId)
{
    /// <summary>Reads an activity; null where it is none.</summary>
    public static KeptActivity? Of(string json)
    {
        try
        {
            using var read = JsonDocument.Parse(json);
            var activity = read.RootElement;
            var from = Part(activity, "from");
            return Of(activity, "id") is { } id && Of(from, "role") is { } role
                ? new KeptActivity(id, role, Of(activity, "type") ?? "", Of(activity, "text"),
                    Of(Part(activity, "channelData"), "clientActivityID"), Of(activity, "replyToId"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Part(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : default;

    private static string? Of(JsonElement json, string name) =>
        Part(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
