using System.Net;

namespace InsightsBot.Channels.BotFramework;

/// <summary>What became of a message that was sent to a channel.</summary>
/// <param name="Status">The channel's status; null where it did not answer.</param>
/// <param name="Id">The id it gave the message; null where it gave none.</param>
/// <param name="Said">What it said of a refusal, in lower case; empty else.</param>
internal sealed record SentMessage(HttpStatusCode? Status, string? Id, string Said)
{
    /// <summary>Whether the channel took it.</summary>
    public bool IsTaken => Status is { } status && (int)status is >= 200 and < 300;

    /// <summary>Whether it was too large.</summary>
    public bool IsTooLarge => Status == HttpStatusCode.RequestEntityTooLarge
        || Said.Contains("messagesizetoobig", StringComparison.Ordinal)
        || Said.Contains("message size too large", StringComparison.Ordinal);

    /// <summary>Whether the asker ended the stream.</summary>
    public bool IsStoppedByAsker => Status == HttpStatusCode.Forbidden
        && Said.Contains("cancel", StringComparison.Ordinal);
}
