using System.Text.Json.Nodes;
using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Activities;

/// <summary>Writes an answer as messages of a conversation.</summary>
internal static class AnswerMessage
{
    /// <summary>The messages that say an answer: one, or several where one would be too large.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="look">What the program at the other end can draw.</param>
    /// <param name="runId">The run that feedback on the message belongs to.</param>
    public static IReadOnlyList<JsonObject> Of(Answer answer, MessageLook look, string runId) =>
        [
            new JsonObject
            {
                ["type"] = "message",
                ["text"] = answer.Text,
                ["textFormat"] = "plain",
                ["channelData"] = new JsonObject
                {
                    ["insights"] = new JsonObject
                    {
                        ["run"] = runId, ["answer"] = JsonNode.Parse(AnswerJson.Text(answer)),
                    },
                },
            },
        ];
}
