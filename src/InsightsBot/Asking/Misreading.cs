using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Asking;

/// <summary>
/// Offers other readings to an asker who says that a question was misread. The one that is chosen by the next turn is
/// answered, and kept as a proposal for the verified questions.
/// </summary>
/// <param name="hub">Reads and answers.</param>
/// <param name="log">Knows the run, and keeps the proposal.</param>
public sealed class Misreading(Hub hub, AskLog log)
{
    private static readonly BilingualText Which = new("Was war gemeint?", "What was meant?");

    private static readonly BilingualText Gone = new(
        "Diese Antwort ist hier nicht mehr bekannt; die Frage lässt sich noch einmal stellen.",
        "This answer is not known here any more; the question can be asked once more.");

    private static readonly BilingualText NoOther = new(
        "Eine andere Lesart dieser Frage gibt es hier nicht; in anderen Worten lässt sie sich neu stellen.",
        "There is no other reading of this question here; it can be asked anew in other words.");

    /// <summary>Offers the other readings of a run.</summary>
    /// <param name="runId">The run that was misread.</param>
    /// <param name="by">Who says so; the choice comes from the same asker in the same conversation.</param>
    /// <param name="turns">The turns of the conversation so far.</param>
    /// <returns>
    /// A question back with two to four choices, or a refusal where there is nothing to choose from; and the turns,
    /// in which the next turn may choose by number or words. This answer need not be remembered in the log.
    /// </returns>
    public (Answer Answer, Conversation Turns) Offer(string runId, AskedBy by, Conversation turns)
    {
        // Whoever guesses the id of a run in another conversation learns nothing of it.
        if (log.Recent(runId, by) is not { } run)
        {
            return (hub.Refuse(new AskRequest("", Language: turns.Language), turns, Gone), turns);
        }

        var choices = hub.Others(run.Request, run.Before, run.QueryKey);
        if (choices.Count == 0)
        {
            return (hub.Refuse(run.Request, turns, NoOther), turns with { Offered = [] });
        }

        log.Offer(runId, run, by, [.. choices.Select(c => c.Query.Key).Where(k => k != run.QueryKey)]);
        return hub.AskBack(run.Request, turns, Which, choices);
    }
}
