using InsightsBot.Asking;
using InsightsBot.Conversations;

namespace InsightsBot.Activities;

/// <summary>Takes the activities of conversations and answers them, whatever channel they came from.</summary>
/// <param name="hub">Answers.</param>
/// <param name="conversations">Remembers the turns.</param>
/// <param name="log">Remembers what was asked.</param>
internal sealed class ActivityDesk(Hub hub, ConversationStore conversations, AskLog log)
{
    /// <summary>Takes one activity.</summary>
    /// <param name="activity">What the channel sent.</param>
    /// <param name="replies">Where replies go.</param>
    /// <param name="cancellation">Ends the query in the database, too.</param>
    /// <returns>What an invoke is answered with; null for everything else.</returns>
    public async Task<InvokeReply?> Take(Activity activity, IReplies replies, CancellationToken cancellation)
    {
        if (activity.Type != "message" || string.IsNullOrWhiteSpace(activity.Text))
        {
            return null;
        }

        var key = activity.ChannelId + "/" + activity.ConversationId;
        var (answer, turns) = await Task.Run(
            () => hub.Ask(new AskRequest(activity.Text), conversations.Recall(key), cancellation), cancellation);
        conversations.Remember(key, turns);
        var run = log.Remember(
            answer, new AskedBy(activity.ChannelId, activity.From.Id, activity.ConversationId));
        foreach (var message in AnswerMessage.Of(answer, replies.Look, run))
        {
            if (await replies.Send(message, cancellation) is { } id)
            {
                log.Tie(run, activity.ConversationId, id);
            }
        }

        return null;
    }
}
