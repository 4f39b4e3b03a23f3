using InsightsBot.Asking;
using InsightsBot.Conversations;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Activities;

/// <summary>Answers the questions of conversations, keeps their askers company, and stops when they say so.</summary>
/// <remarks>Turns of different conversations may overlap; a channel keeps the order within one.</remarks>
/// <param name="hub">Answers.</param>
/// <param name="conversations">Remembers the turns.</param>
/// <param name="log">Remembers what was asked.</param>
/// <param name="settings">The day and the language of every question.</param>
/// <param name="limits">How long askers wait for a first word.</param>
/// <param name="clock">Tells how long a turn takes.</param>
/// <param name="failures">Where failures are written.</param>
internal sealed class QuestionTurns(
    Hub hub, ConversationStore conversations, AskLog log, DeskSettings settings, DeskLimits limits, TimeProvider clock,
    ILogger<QuestionTurns> failures)
{
    private readonly RunningTurns _running = new();
    private readonly RecentByKey<string> _lastRuns = new(limits.ConversationsMax);

    /// <summary>Stops what is being answered to whoever says "stop".</summary>
    public bool TryStop(Activity activity) => RunningTurns.AsksToStop(activity) && _running.Stop(activity);

    /// <summary>The run of the last answer in an activity's conversation; null where none is known.</summary>
    public string? LastRun(Activity activity) =>
        _lastRuns.TryFind(Askers.KeyOf(activity), out var run) ? run : null;

    /// <summary>Answers one question.</summary>
    public async Task Answer(Activity activity, string question, IReplies replies, CancellationToken cancellation)
    {
        var key = Askers.KeyOf(activity);
        using var turn = _running.Begin(activity, cancellation);
        var asking = Task.Run(
            () => hub.Ask(
                new AskRequest(question, settings.AsOf, settings.Language), conversations.Recall(key),
                turn.Cancellation),
            CancellationToken.None);
        var isWanted = await Accompany(asking, activity, replies, turn, cancellation);
        // The query is over before the next turn of the conversation begins.
        await ((Task)asking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        if (!isWanted)
        {
            return;
        }

        if (turn.IsStopped)
        {
            var stopped = DeskSentences.Stopped.In(Askers.LanguageOf(activity));
            _ = await replies.Send(PlainMessage.Of(stopped), cancellation);
            return;
        }

        var (answer, turns) = await asking;
        await Tell(activity, answer, turns, replies, cancellation);
    }

    private async Task Tell(
        Activity activity, Answer answer, Conversation turns, IReplies replies, CancellationToken cancellation)
    {
        var key = Askers.KeyOf(activity);
        if (!GroupPolicy.Allows(answer, activity.Scope))
        {
            _ = await replies.Send(PlainMessage.Of(GroupPolicy.Private.In(answer.Language)), cancellation);
            return;
        }

        conversations.Remember(key, turns);
        var run = log.Remember(answer, Askers.By(activity));
        _lastRuns.Set(key, run);
        foreach (var message in AnswerMessage.Of(Told(answer), replies.Look, run))
        {
            if (await replies.Send(message, cancellation) is { } id)
            {
                log.Tie(run, activity.ConversationId, id);
            }
        }
    }

    /// <summary>Says that the answer is being worked out, until it is there.</summary>
    /// <returns>False where the asker ended it at the channel: nothing more is to be said.</returns>
    private async Task<bool> Accompany(
        Task asking, Activity activity, IReplies replies, RunningTurns.Turn turn, CancellationToken cancellation)
    {
        var language = Askers.LanguageOf(activity);
        var (wait, sentence) = (limits.FirstWord, DeskSentences.Working);
        while (true)
        {
            // What ends the query ends the waiting, too.
            await asking.WaitAsync(wait, clock, CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (asking.IsCompleted || turn.IsStopped)
            {
                return true;
            }

            if (!await replies.Progress(sentence.In(language), cancellation))
            {
                turn.Stop();
                return false;
            }

            (wait, sentence) = (limits.NextWord, DeskSentences.StillWorking);
        }
    }

    /// <summary>A failed answer names its incident, so that the log can be searched for it.</summary>
    private Answer Told(Answer answer)
    {
        if (answer.Status != AnswerStatus.Failed)
        {
            return answer;
        }

        var incident = Incident.Next();
        Log.AnswerFailed(failures, incident);
        return answer with { Text = answer.Text + DeskSentences.Incident(incident).In(answer.Language) };
    }
}
