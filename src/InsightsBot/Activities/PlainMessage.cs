using System.Text.Json.Nodes;

namespace InsightsBot.Activities;

/// <summary>A message of words alone.</summary>
internal static class PlainMessage
{
    /// <summary>A message that says a text, with up to three questions to tap on.</summary>
    public static JsonObject Of(string text, IReadOnlyList<string>? questions = null)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" };
        if (questions is { Count: > 0 })
        {
            message["suggestedActions"] = new JsonObject
            {
                ["actions"] = new JsonArray([.. questions.Take(QuestionsMax).Select(Action)]),
            };
        }

        return message;
    }

    // Teams shows three at most.
    private const int QuestionsMax = 3;

    private static JsonNode Action(string question) =>
        new JsonObject { ["type"] = "imBack", ["title"] = question, ["value"] = question };
}
