using System.Text.Json;
using InsightsBot.Activities;

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
            var role = ActivityReader.Text(ActivityReader.Part(activity, "from"), "role");
            return ActivityReader.Text(activity, "id") is { } id && role is not null
                ? new KeptActivity(
                    id, role, ActivityReader.Text(activity, "type") ?? "", ActivityReader.Text(activity, "text"),
                    ActivityReader.Text(ActivityReader.Part(activity, "channelData"), "clientActivityID"),
                    ActivityReader.Text(activity, "replyToId"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
