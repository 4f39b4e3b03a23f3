using System.Text;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Conversations;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Channels.Web;

/// <summary>POST /api/ask: a question in, the contract object out.</summary>
/// <remarks>
/// Whatever the hub says of a question is an answer with status 200: a refusal and a question back, too.
/// </remarks>
internal sealed class AskRoute(
    Hub hub, ConversationStore conversations, AskLog asked, WebSettings settings, ILogger<AskRoute> log)
{
    /// <summary>The header that names the run: by it feedback finds the answer.</summary>
    public const string RunHeader = "Insights-Run";

    private const string Channel = "web";

    /// <summary>Answers one request.</summary>
    public async Task Answer(HttpContext context)
    {
        if (await RequestBody.OfJson(context, settings.Limits.BodyBytesMax) is not { } bytes)
        {
            return;
        }

        var (body, fault) = AskBody.Read(bytes.Span, conversations.Limits.IdCharactersMax);
        if (body is null)
        {
            await Problems.Write(context, StatusCodes.Status400BadRequest, fault!);
            return;
        }

        var (found, run) = Ask(body, context.RequestAborted);
        var answer = Told(found, context);
        context.Response.Headers[RunHeader] = run;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(AnswerJson.Text(answer)), context.RequestAborted);
    }

    private (Answer Answer, string Run) Ask(AskBody body, CancellationToken cancellation)
    {
        var request = new AskRequest(body.Question, body.AsOf ?? settings.AsOf, body.Language ?? settings.Language)
        {
            Hint = body.Hint,
        };
        var before = body.Conversation is null ? Conversation.New : conversations.Recall(body.Conversation);
        var (answer, turns) = hub.Ask(request, before, cancellation);
        if (body.Conversation is not null)
        {
            conversations.Remember(body.Conversation, turns);
        }

        var by = new AskedBy(Channel, Conversation: body.Conversation);
        return (answer, asked.Remember(answer, by, request, before));
    }

    /// <summary>A failed answer names its incident, so that the log can be searched for it.</summary>
    private Answer Told(Answer answer, HttpContext context)
    {
        if (answer.Status != AnswerStatus.Failed)
        {
            return answer;
        }

        var incident = Incidents.IdOf(context);
        Log.AnswerFailed(log, incident);
        return answer with { Text = answer.Text + WebSentences.Incident(incident).In(answer.Language) };
    }
}
