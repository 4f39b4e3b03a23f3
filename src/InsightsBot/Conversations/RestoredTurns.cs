using InsightsBot.Asking;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Conversations;

/// <summary>Reads the questions of a conversation again that was held before the hub was restarted.</summary>
/// <remarks>
/// Only what follow-ups go on from is made anew: the answers are not. A question is read as it was then, as long as
/// data and model are the same.
/// </remarks>
/// <param name="hub">Reads.</param>
/// <param name="conversations">Remembers the turns.</param>
internal sealed class RestoredTurns(Hub hub, ConversationStore conversations)
{
    /// <summary>Questions that are read again at most: 8.</summary>
    public const int QuestionsMax = 8;

    /// <summary>Restores the turns of a conversation that is not remembered.</summary>
    /// <param name="id">The name that it is remembered by.</param>
    /// <param name="questions">Its questions, the oldest first.</param>
    /// <param name="asOf">The day that "today" is; null leaves it to the model.</param>
    /// <param name="language">The language of all questions; null lets each decide.</param>
    /// <param name="cancellation">Leaves the conversation as it is.</param>
    public void Restore(
        string id, IReadOnlyList<string> questions, DateOnly? asOf, Language? language, CancellationToken cancellation)
    {
        if (questions.Count == 0 || !ReferenceEquals(conversations.Recall(id), Conversation.New))
        {
            return;
        }

        var turns = Conversation.New;
        foreach (var question in questions.TakeLast(QuestionsMax))
        {
            cancellation.ThrowIfCancellationRequested();
            var explained = hub.Explain(new AskRequest(question, asOf, language), turns);
            turns = Hub.After(hub.Settled(explained, cancellation), turns);
        }

        conversations.Remember(id, turns);
    }
}
