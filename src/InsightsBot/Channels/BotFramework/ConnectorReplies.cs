using System.Net;
using System.Text.Json.Nodes;
using InsightsBot.Activities;

namespace InsightsBot.Channels.BotFramework;

/// <summary>The replies to one activity, sent through the Connector; streamed in one-to-one chats of Teams.</summary>
/// <remarks>
/// The hub's answers are checked as a whole before anybody sees them. So a stream here is words on what is being done,
/// and the whole answer as its end; parts of an answer are never shown.
/// </remarks>
internal sealed class ConnectorReplies(
    Connector connector, ConversationReference at, Activity activity, Uri service, BotLimits limits, TimeProvider clock)
    : IReplies
{
    private readonly bool _canStream = at.ChannelId == "msteams" && at.Scope == ConversationScope.Personal;
    private string? _streamId;
    private int _sequence;
    private long _began;
    private long _last;
    private bool _isClosed;

    /// <inheritdoc/>
    public MessageLook Look => LookOf(at.ChannelId);

    /// <summary>What the program of a channel can draw.</summary>
    public static MessageLook LookOf(string channelId) => channelId switch
    {
        "msteams" => MessageLook.Teams,
        "webchat" or "directline" or "emulator" => MessageLook.WebChat,
        _ => MessageLook.Plain,
    };

    /// <inheritdoc/>
    public async Task<bool> Progress(string sentence, CancellationToken cancellation)
    {
        if (_isClosed)
        {
            return true;
        }

        if (!_canStream)
        {
            _isClosed = true;
            _ = await Post(new JsonObject { ["type"] = "typing" }, cancellation);
            return true;
        }

        if (_streamId is not null && clock.GetElapsedTime(_began) > limits.StreamMax)
        {
            // The channel would end the stream soon: it ends with these words, and the answer comes by itself.
            _isClosed = true;
            _ = await End(PlainMessage.Of(sentence), cancellation);
            return true;
        }

        await Pause(cancellation);
        _began = _streamId is null ? clock.GetTimestamp() : _began;
        var sent = await Post(
            Streamed(new JsonObject { ["type"] = "typing", ["text"] = sentence }, "informative", ++_sequence),
            cancellation);
        _last = clock.GetTimestamp();
        _streamId = IsOver(sent) ? null : _streamId ?? sent.Id;
        // A stream that stumbled says nothing more until its end.
        _isClosed = !sent.IsTaken || _streamId is null;
        return !sent.IsStoppedByAsker;
    }

    /// <inheritdoc/>
    public async Task<string?> Send(JsonObject message, CancellationToken cancellation)
    {
        _isClosed = true;
        if (_streamId is { } stream)
        {
            var last = await End(message, cancellation);
            // Unanswered, it may have arrived: it is not said twice. Refused, it follows as a plain message.
            if (last.IsTaken || last.Status is null || last.IsStoppedByAsker)
            {
                return last.IsTaken ? last.Id ?? stream : null;
            }
        }

        var sent = await Post((JsonObject)message.DeepClone(), cancellation);
        return sent.IsTooLarge ? (await Post(Shorter(message), cancellation)).Id : sent.Id;
    }

    /// <inheritdoc/>
    public async Task Update(string id, JsonObject message, CancellationToken cancellation) =>
        await connector.Put(service, at.ConversationId, id, Addressed((JsonObject)message.DeepClone()), cancellation);

    private static bool IsOver(SentMessage sent) => sent.Status == HttpStatusCode.Forbidden;

    private async Task<SentMessage> End(JsonObject message, CancellationToken cancellation)
    {
        await Pause(cancellation);
        var sent = await Post(Streamed((JsonObject)message.DeepClone(), "final", null), cancellation);
        _streamId = null;
        return sent;
    }

    private Task<SentMessage> Post(JsonObject message, CancellationToken cancellation) =>
        connector.Post(service, at.ConversationId, Addressed(message), cancellation);

    private JsonObject Addressed(JsonObject message) => Address.On(message, at, activity.Id);

    private async Task Pause(CancellationToken cancellation)
    {
        var wait = _sequence == 0 ? TimeSpan.Zero : limits.StreamPause - clock.GetElapsedTime(_last);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellation);
        }
    }

    /// <summary>A message as part of the stream: told as an entity and, for some programs, beside it.</summary>
    private JsonObject Streamed(JsonObject message, string kind, int? sequence)
    {
        var entity = new JsonObject { ["type"] = "streaminfo", ["streamType"] = kind };
        var facts = message["channelData"] as JsonObject ?? [];
        facts["streamType"] = kind;
        if (_streamId is not null)
        {
            (entity["streamId"], facts["streamId"]) = (_streamId, _streamId);
        }

        if (sequence is { } number)
        {
            (entity["streamSequence"], facts["streamSequence"]) = (number, number);
        }

        var entities = message["entities"] as JsonArray ?? [];
        entities.Add(entity);
        (message["entities"], message["channelData"]) = (entities, facts);
        return message;
    }

    private JsonObject Shorter(JsonObject message)
    {
        const int charactersMax = 2_000;
        var text = (message["text"] as JsonValue)?.TryGetValue<string>(out var said) == true ? said : "";
        var cut = text.Length > charactersMax ? text[..charactersMax] + " …" : text;
        var language = Askers.LanguageOf(activity);
        return PlainMessage.Of((cut + "\n\n" + BotSentences.Shortened.In(language)).Trim());
    }
}
