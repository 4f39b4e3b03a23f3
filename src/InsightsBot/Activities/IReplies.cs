using System.Text.Json.Nodes;

namespace InsightsBot.Activities;

/// <summary>Where the replies to one activity go.</summary>
/// <remarks>
/// Calls of one turn do not overlap. A channel that fails throws nothing that the turn must understand: it retries,
/// logs, and returns null.
/// </remarks>
internal interface IReplies
{
    /// <summary>What the program at the other end can draw.</summary>
    MessageLook Look { get; }

    /// <summary>Says what is done while the answer is worked out; nothing where that cannot be shown.</summary>
    /// <returns>False when the asker stopped the answer: the turn ends its query and sends nothing more.</returns>
    Task<bool> Progress(string sentence, CancellationToken cancellation);

    /// <summary>Sends a message and ends what <see cref="Progress"/> began.</summary>
    /// <param name="message">An activity without routing: the channel adds ids, sender and conversation.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>The id the channel gave the message; null where it gave none.</returns>
    Task<string?> Send(JsonObject message, CancellationToken cancellation);

    /// <summary>Puts a message in the place of one that was sent.</summary>
    Task Update(string id, JsonObject message, CancellationToken cancellation);
}
