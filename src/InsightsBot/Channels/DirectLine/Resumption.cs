using InsightsBot.Activities;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Takes conversations up again that were held before the hub was restarted.</summary>
/// <remarks>
/// The first who comes back finds the questions read again that a follow-up goes on from, and a question that the
/// restart left without an answer is answered then.
/// </remarks>
internal sealed class Resumption(TurnQueue turns)
{
    /// <summary>Answers what was left, where this is the first request of the conversation since the restart.</summary>
    public void TakeUp(LiveConversation conversation, Grant grant)
    {
        var before = conversation.TakeBefore();
        var asked = before.Where(a => a is { Role: "user", Type: "message", Text: not null })
            .Select(a => Of(a, conversation, grant)).Where(a => !RunningTurns.AsksToStop(a)).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        var answered = before.Select(a => a.ReplyToId).ToHashSet();
        var (last, isOpen) = (asked[^1], !answered.Contains(asked[^1].Id));
        var questions = asked.SkipLast(isOpen ? 1 : 0).Select(a => a.Text!).ToList();
        if (turns.TryTakePlace(conversation.Id))
        {
            // An event without a name is not answered: it only brings the questions.
            var activity = isOpen ? last : last with { Type = "event", Text = null };
            turns.Add(new Turn(conversation, activity, questions));
        }
    }

    private static Activity Of(KeptActivity kept, LiveConversation conversation, Grant grant) => new()
    {
        Type = kept.Type,
        Id = kept.Id,
        ChannelId = DirectLineChannel.ChannelId,
        From = new ActivityAccount(grant.User, grant.Name, null),
        ConversationId = conversation.Id,
        Text = kept.Text,
    };
}
