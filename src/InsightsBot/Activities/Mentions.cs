using System.Text.Json;
using System.Text.RegularExpressions;

namespace InsightsBot.Activities;

/// <summary>Takes out of a text that the hub was called by its name; other people's names stay as words.</summary>
internal static partial class Mentions
{
    private const int MentionsMax = 50;

    /// <summary>A text without mentions of the hub.</summary>
    /// <param name="text">The words as sent.</param>
    /// <param name="entities">The facts beside the text.</param>
    /// <param name="hub">The hub's own account in the conversation; null where it is not known.</param>
    public static string Without(string text, JsonElement entities, ActivityAccount? hub)
    {
        if (hub is not null && entities.ValueKind == JsonValueKind.Array)
        {
            foreach (var entity in entities.EnumerateArray().Take(MentionsMax))
            {
                if (ActivityReader.Text(entity, "type") == "mention"
                    && ActivityReader.Text(ActivityReader.Part(entity, "mentioned"), "id") == hub.Id
                    && ActivityReader.Text(entity, "text") is { Length: > 0 } said)
                {
                    text = text.Replace(said, " ", StringComparison.Ordinal);
                }
            }
        }

        if (hub?.Name is { } name)
        {
            text = text.Replace($"<at>{name}</at>", " ", StringComparison.OrdinalIgnoreCase);
        }

        return Tag().Replace(text, "").Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim();
    }

    [GeneratedRegex("</?at(?: [^<>]{0,100})?>")]
    private static partial Regex Tag();
}
