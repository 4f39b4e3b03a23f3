using System.Text.Json;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>An activity that the hub sent.</summary>
/// <param name="Method">POST or PUT.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Id">The id it has; null before it is given one.</param>
/// <param name="Json">The activity.</param>
public sealed record SentActivity(string Method, string Conversation, string? Id, JsonElement Json)
{
    public string Type => Text("type") ?? "";

    public string Words => Text("text") ?? "";

    /// <summary>The fact of a stream, where the activity is part of one.</summary>
    public JsonElement? Stream => Json.TryGetProperty("entities", out var entities)
        && entities.EnumerateArray().FirstOrDefault(e => Of(e, "type") == "streaminfo") is
        { ValueKind: JsonValueKind.Object } found ? found : null;

    public string? StreamType => Stream is { } stream ? Of(stream, "streamType") : null;

    public string? StreamId => Stream is { } stream ? Of(stream, "streamId") : null;

    public int? Sequence => Stream is { } stream && stream.TryGetProperty("streamSequence", out var number)
        ? number.GetInt32() : null;

    public string? ReplyToId => Text("replyToId");

    private string? Text(string name) => Of(Json, name);

    private static string? Of(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
