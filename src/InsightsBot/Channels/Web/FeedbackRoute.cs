using System.Text.Json;
using InsightsBot.Asking;

namespace InsightsBot.Channels.Web;

/// <summary>POST /api/feedback: {"run", "helpful", "reason"?} says what an asker thought of an answer.</summary>
/// <remarks>The run is what the header "Insights-Run" of the answer named.</remarks>
internal sealed class FeedbackRoute(AskLog log, WebSettings settings)
{
    private const string Channel = "web";
    private const int RunCharactersMax = 64;
    private static readonly byte[] Kept = "{\"kept\":true}"u8.ToArray();

    /// <summary>Answers one request.</summary>
    public async Task Answer(HttpContext context)
    {
        if (await RequestBody.OfJson(context, settings.Limits.BodyBytesMax) is not { } bytes)
        {
            return;
        }

        if (Read(bytes) is not var (run, feedback))
        {
            await Problems.Write(context, StatusCodes.Status400BadRequest, WebSentences.BadFeedback);
            return;
        }

        if (!log.Judge(run, feedback, new AskedBy(Channel)))
        {
            await Problems.Write(context, StatusCodes.Status404NotFound, WebSentences.UnknownRun);
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(Kept, context.RequestAborted);
    }

    private static (string Run, Feedback Feedback)? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var body = json.RootElement;
            return body.ValueKind == JsonValueKind.Object
                && body.TryGetProperty("run", out var run) && run.ValueKind == JsonValueKind.String
                && run.GetString() is { Length: > 0 and <= RunCharactersMax } id
                && body.TryGetProperty("helpful", out var helpful)
                && helpful.ValueKind is JsonValueKind.True or JsonValueKind.False
                && ReasonOf(body) is { IsSound: true, Reason: var reason }
                ? (id, new Feedback(helpful.GetBoolean(), reason)) : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // No JSON, or a text with half of a surrogate pair.
            return null;
        }
    }

    private static (bool IsSound, string? Reason) ReasonOf(JsonElement body) =>
        !body.TryGetProperty("reason", out var reason) || reason.ValueKind == JsonValueKind.Null ? (true, null)
        : reason.ValueKind == JsonValueKind.String ? (true, reason.GetString()) : (false, null);
}
