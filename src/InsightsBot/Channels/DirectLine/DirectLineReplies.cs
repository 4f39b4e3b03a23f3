using System.Text.Json.Nodes;
using InsightsBot.Activities;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Replies that go to whoever listens to a conversation, and are kept in it.</summary>
/// <remarks>
/// Web Chat reads the fields of a stream from channelData. What is said while an answer is worked out is shown and not
/// kept: after a reload only the answer is there.
/// </remarks>
/// <param name="conversation">The conversation.</param>
/// <param name="activityId">The activity that is answered; null where the hub speaks first.</param>
/// <param name="clock">Tells when something was said.</param>
internal sealed class DirectLineReplies(LiveConversation conversation, string? activityId, TimeProvider clock)
    : IReplies
{
    private const string BotId = "insights-hub";
    private const string BotName = "Hey Insights Hub";
    private string? _stream;
    private int _sequence;

    /// <inheritdoc/>
    public MessageLook Look => MessageLook.WebChat;

    /// <inheritdoc/>
    public Task<bool> Progress(string sentence, CancellationToken cancellation)
    {
        _sequence++;
        var id = conversation.Show(own => Streamed(
            new JsonObject { ["type"] = "typing", ["text"] = sentence }, _stream ?? own, "informative", _sequence));
        _stream ??= id;
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public Task<string?> Send(JsonObject message, CancellationToken cancellation)
    {
        var said = (JsonObject)message.DeepClone();
        if (_stream is { } stream)
        {
            said = Streamed(said, stream, "final", null);
            _stream = null;
        }

        return Task.FromResult<string?>(conversation.Say(Addressed(said), null));
    }

    /// <inheritdoc/>
    public Task Update(string id, JsonObject message, CancellationToken cancellation)
    {
        _ = conversation.Say(Addressed((JsonObject)message.DeepClone()), id);
        return Task.CompletedTask;
    }

    /// <summary>Takes back what was shown of an answer that did not come.</summary>
    public void End()
    {
        if (_stream is { } stream)
        {
            _ = conversation.Show(_ => Streamed(new JsonObject { ["type"] = "typing" }, stream, "final", null));
            _stream = null;
        }
    }

    private JsonObject Streamed(JsonObject activity, string stream, string kind, int? sequence)
    {
        var facts = activity["channelData"] as JsonObject;
        if (facts is null)
        {
            activity["channelData"] = facts = [];
        }

        (facts["streamId"], facts["streamType"]) = (stream, kind);
        if (sequence is { } number)
        {
            facts["streamSequence"] = number;
        }

        return Addressed(activity);
    }

    private JsonObject Addressed(JsonObject activity)
    {
        activity["timestamp"] = Moments.Text(clock);
        activity["channelId"] = DirectLineChannel.ChannelId;
        activity["from"] = new JsonObject { ["id"] = BotId, ["name"] = BotName, ["role"] = "bot" };
        activity["conversation"] = new JsonObject { ["id"] = conversation.Id };
        if (activityId is not null)
        {
            activity["replyToId"] = activityId;
        }

        return activity;
    }
}
