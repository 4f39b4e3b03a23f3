using System.Text.Json.Nodes;
using InsightsBot.Activities;

namespace InsightsBot.Channels.BotFramework;

/// <summary>The replies to one activity, told in the response to it: "expectReplies".</summary>
internal sealed class CollectedReplies(ConversationReference at, Activity activity) : IReplies
{
    private readonly List<JsonObject> _messages = [];

    /// <inheritdoc/>
    public MessageLook Look => ConnectorReplies.LookOf(at.ChannelId);

    /// <summary>The body of the response.</summary>
    public JsonObject Body() => new() { ["activities"] = new JsonArray([.. _messages]) };

    /// <inheritdoc/>
    public Task<bool> Progress(string sentence, CancellationToken cancellation) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task<string?> Send(JsonObject message, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString();
        var addressed = Address.On((JsonObject)message.DeepClone(), at, activity.Id);
        addressed["id"] = id;
        _messages.Add(addressed);
        return Task.FromResult<string?>(id);
    }

    /// <inheritdoc/>
    public Task Update(string id, JsonObject message, CancellationToken cancellation)
    {
        var place = _messages.FindIndex(m => (string?)m["id"] == id);
        if (place >= 0)
        {
            _messages[place] = Address.On((JsonObject)message.DeepClone(), at, activity.Id);
            _messages[place]["id"] = id;
        }

        return Task.CompletedTask;
    }
}
