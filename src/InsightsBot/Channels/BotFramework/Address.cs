using System.Text.Json.Nodes;

namespace InsightsBot.Channels.BotFramework;

/// <summary>Writes on a message from whom it is and to whom it goes.</summary>
internal static class Address
{
    /// <summary>The message with its address.</summary>
    /// <param name="message">The message; it is changed.</param>
    /// <param name="at">The conversation.</param>
    /// <param name="replyTo">The activity that it answers; null for none.</param>
    public static JsonObject On(JsonObject message, ConversationReference at, string? replyTo)
    {
        message["channelId"] = at.ChannelId;
        message["conversation"] = new JsonObject { ["id"] = at.ConversationId };
        if (at.HubId is not null)
        {
            message["from"] = new JsonObject { ["id"] = at.HubId };
        }

        if (at.AskerId is not null)
        {
            message["recipient"] = new JsonObject { ["id"] = at.AskerId };
        }

        if (replyTo is not null)
        {
            message["replyToId"] = replyTo;
        }

        return message;
    }
}
