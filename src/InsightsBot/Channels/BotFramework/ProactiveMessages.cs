using System.Text.Json.Nodes;

namespace InsightsBot.Channels.BotFramework;

/// <summary>Writes to conversations that the hub was heard in before, without being asked.</summary>
/// <param name="references">The known conversations.</param>
/// <param name="connector">Sends.</param>
/// <param name="services">The addresses that messages may go to.</param>
internal sealed class ProactiveMessages(
    ConversationReferences references, Connector connector, AllowedAddresses services)
{
    /// <summary>Sends a message to a known conversation.</summary>
    /// <returns>What became of it; null where the conversation is not known or its address is not allowed.</returns>
    public async Task<SentMessage?> Send(string conversation, JsonObject message, CancellationToken cancellation) =>
        references.Find(conversation) is { } at && services.Allowed(at.ServiceUrl) is { } service
            ? await connector.Post(
                service, conversation, Address.On((JsonObject)message.DeepClone(), at, null), cancellation)
            : null;
}
