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
internal sealed class AskRoute(Hub hub, ConversationStore conversations, WebSettings settings, ILogger<AskRoute> log)
{
    /// <summary>Answers one request.</summary>
    public async Task Answer(HttpContext context)
    {
        // Browsers let any page send a form or plain text, but ask before they send JSON to another place.
        if (!context.Request.HasJsonContentType())
        {
            await Problems.Write(context, StatusCodes.Status415UnsupportedMediaType, WebSentences.NotJsonType);
            return;
        }

        var bytesMax = settings.Limits.BodyBytesMax;
        if (await Bytes(context.Request, bytesMax) is not { } bytes)
        {
            await Problems.Write(context, StatusCodes.Status413PayloadTooLarge, WebSentences.TooLarge(bytesMax));
            return;
        }

        var (body, fault) = AskBody.Read(bytes.Span, conversations.Limits.IdCharactersMax);
        if (body is null)
        {
            await Problems.Write(context, StatusCodes.Status400BadRequest, fault!);
            return;
        }

        var answer = Told(Ask(body, context.RequestAborted), context);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(AnswerJson.Text(answer)), context.RequestAborted);
    }

    private Answer Ask(AskBody body, CancellationToken cancellation)
    {
        var request = new AskRequest(body.Question, body.AsOf ?? settings.AsOf, body.Language ?? settings.Language)
        {
            Hint = body.Hint,
        };
        if (body.Conversation is null)
        {
            return hub.Ask(request, Conversation.New, cancellation).Answer;
        }

        var (answer, turns) = hub.Ask(request, conversations.Recall(body.Conversation), cancellation);
        conversations.Remember(body.Conversation, turns);
        return answer;
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

    /// <summary>The whole body, or null when it is too large; no more than that is ever read.</summary>
    private static async Task<ReadOnlyMemory<byte>?> Bytes(HttpRequest request, int bytesMax)
    {
        if (request.ContentLength > bytesMax)
        {
            return null;
        }

        var buffer = new byte[bytesMax + 1];
        var read = await request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        // In a conditional expression null would become an empty memory: an array converts, and null is an array, too.
        if (read > bytesMax)
        {
            return null;
        }

        return buffer.AsMemory(0, read);
    }
}
