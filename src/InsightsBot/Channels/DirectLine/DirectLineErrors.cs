using System.Text.Json;
using System.Text.Json.Nodes;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Writes what is sent: JSON, and Direct Line's error object {"error":{"code","message"}}.</summary>
internal static class DirectLineErrors
{
    /// <summary>Answers a request with an error, in German unless the client prefers English.</summary>
    public static Task Write(HttpContext context, DirectLineFault fault)
    {
        if (fault.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }

        var error = new JsonObject { ["code"] = fault.Code, ["message"] = fault.Sentence.In(LanguageOf(context)) };
        return Write(context, fault.Status, new JsonObject { ["error"] = error });
    }

    /// <summary>Answers a request with JSON.</summary>
    public static async Task Write(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Options), context.RequestAborted);
    }

    /// <summary>The language that a client prefers of the two.</summary>
    public static Language LanguageOf(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .FirstOrDefault() is { } first && first.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? Language.English : Language.German;
}
