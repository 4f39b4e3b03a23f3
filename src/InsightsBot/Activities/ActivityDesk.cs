using InsightsBot.Asking;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Activities;

/// <summary>Takes the activities of conversations and answers them, whatever channel they came from.</summary>
/// <remarks>
/// Calls may overlap; a channel keeps the order within a conversation. Whatever fails is told in a fixed sentence and
/// logged under an incident number; nothing is thrown but the end that <c>cancellation</c> asks for.
/// </remarks>
/// <param name="turns">Answers questions.</param>
/// <param name="hub">Greets.</param>
/// <param name="log">Keeps what askers thought of answers.</param>
/// <param name="failures">Where failures are written.</param>
internal sealed class ActivityDesk(QuestionTurns turns, Hub hub, AskLog log, ILogger<ActivityDesk> failures)
{
    private const string Misread = "falsch verstanden";

    /// <summary>Stops the turn of whoever says "stop"; called for each message before it waits for its turn.</summary>
    /// <returns>True where a turn was stopped: that turn says so, and the message needs no answer.</returns>
    public bool TryStop(Activity activity) => turns.TryStop(activity);

    /// <summary>Takes one activity.</summary>
    /// <param name="activity">What the channel sent.</param>
    /// <param name="replies">Where replies go.</param>
    /// <param name="cancellation">Ends the query in the database, too.</param>
    /// <returns>What an invoke is answered with; null for everything else.</returns>
    public async Task<InvokeReply?> Take(Activity activity, IReplies replies, CancellationToken cancellation)
    {
        if (TryStop(activity))
        {
            return null;
        }

        var taken = Taken(activity, replies, cancellation);
        await ((Task)taken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (taken.IsFaulted)
        {
            var incident = Incident.Next();
            Log.RequestFailed(failures, incident, activity.ChannelId + "/" + activity.Type, taken.Exception);
            var (sentence, language) = (DeskSentences.Failed(incident), Askers.LanguageOf(activity));
            _ = await replies.Send(PlainMessage.Of(sentence.In(language)), cancellation);
            return activity.Type == "invoke" ? Invokes.OfCard(sentence, language) : null;
        }

        return await taken;
    }

    /// <summary>What the invoke of a button is answered with, before what it asks for is done.</summary>
    public static InvokeReply Acknowledge(Activity invoke) => invoke.Name == "adaptiveCard/action"
        ? Invokes.OfCard(DeskSentences.Asked, Askers.LanguageOf(invoke)) : Invokes.Empty;

    private async Task<InvokeReply?> Taken(Activity activity, IReplies replies, CancellationToken cancellation)
    {
        switch (activity.Type)
        {
            case "message":
                await Message(activity, replies, cancellation);
                return null;
            case "conversationUpdate" when activity.HasNewMembers:
            case "installationUpdate" when activity.Action is null or "add" or "add-upgrade":
                await Welcome(activity, replies, cancellation);
                return null;
            case "invoke":
                return await Invoke(activity, replies, cancellation);
            case "event" when SaidOfAnswer.Of(activity) is { } said:
                Judge(activity, said);
                return null;
            default:
                return null;
        }
    }

    private async Task Message(Activity activity, IReplies replies, CancellationToken cancellation)
    {
        if (ButtonPress.Of(activity) is { } press)
        {
            await Press(activity, press, replies, cancellation);
        }
        else if (RunningTurns.AsksToStop(activity))
        {
            var sentence = DeskSentences.NothingRuns.In(Askers.LanguageOf(activity));
            _ = await replies.Send(PlainMessage.Of(sentence), cancellation);
        }
        else if (!string.IsNullOrWhiteSpace(activity.Text))
        {
            await turns.Answer(activity, activity.Text, replies, cancellation);
        }
    }

    private async Task Press(Activity activity, ButtonPress press, IReplies replies, CancellationToken cancellation)
    {
        if (press.Question is { } question)
        {
            await turns.Answer(activity, question, replies, cancellation);
        }
        else if (press.WrongRun is { } run)
        {
            _ = log.Judge(run, new Feedback(false, Misread), Askers.By(activity));
            await turns.OfferOthers(activity, run, replies, cancellation);
        }
    }

    private async Task<InvokeReply> Invoke(Activity activity, IReplies replies, CancellationToken cancellation)
    {
        if (SaidOfAnswer.Of(activity) is { } said)
        {
            Judge(activity, said);
            return Invokes.Empty;
        }

        var language = Askers.LanguageOf(activity);
        switch (activity.Name)
        {
            case "adaptiveCard/action" or "suggestedActions/submit" or "message/submitAction":
                if (ButtonPress.Of(activity) is { } press)
                {
                    await Press(activity, press, replies, cancellation);
                }

                return Acknowledge(activity);
            case "message/fetchTask":
                return Invokes.FeedbackForm(language);
            case "task/fetch" or "task/submit":
                return Invokes.Saying(DeskSentences.NoDialog, language);
            default:
                return Invokes.Unknown;
        }
    }

    private async Task Welcome(Activity activity, IReplies replies, CancellationToken cancellation)
    {
        if (activity.Scope == ConversationScope.Personal)
        {
            var language = Askers.LanguageOf(activity);
            var (greeting, _) = await Task.Run(
                () => hub.Ask(
                    new AskRequest(language == Language.German ? "Hallo" : "Hello", null, language),
                    Conversation.New, cancellation),
                cancellation);
            _ = await replies.Send(PlainMessage.Of(greeting.Text, greeting.Suggestions), cancellation);
        }
    }

    private void Judge(Activity activity, SaidOfAnswer said)
    {
        var run = said.About is { } about ? log.RunOf(activity.ConversationId, about) ?? about
            : turns.LastRun(activity);
        if (run is not null)
        {
            _ = log.Judge(run, said.Feedback, Askers.By(activity));
        }
    }
}
