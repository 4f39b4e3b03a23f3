using System.Text;
using System.Text.Json.Nodes;

namespace InsightsBot.Channels.BotFramework;

/// <summary>Responses of POST /api/messages.</summary>
internal static class BotAnswers
{
    /// <summary>A response without a body.</summary>
    public static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>A fault in the form of the Connector: a code and one sentence.</summary>
    public static Task Fault(HttpContext context, int status, string code, string sentence) => Body(
        context, status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = sentence } });

    /// <summary>A response with a body.</summary>
    public static async Task Body(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(
            Encoding.UTF8.GetBytes(body.ToJsonString()), context.RequestAborted);
    }
}
