using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;

namespace InsightsBot.Tests.Evaluation;

/// <summary>Questions that were once read as something else: each keeps the reading it has now.</summary>
/// <remarks>
/// Suites/misreadings.jsonl has a line for each: the key of its query, "refused" for a refusal or a question back
/// without a figure, or "about" for an answer in words.
/// </remarks>
[Collection(OneDemo.Name)]
public sealed class MisreadingTests(DemoHub demo)
{
    [Fact]
    public void No_question_is_misread_again()
    {
        var lines = File.ReadLines(Repository.Path("tests/InsightsBot.Tests/Suites/misreadings.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var wrong = lines.Select(l => (Question: Text(l, "question"), Says: Text(l, "says")))
            .Select(l => (l.Question, l.Says, Now: Said(l.Question))).Where(l => l.Says != l.Now)
            .Select(l => $"{l.Question}: {l.Now} instead of {l.Says}").ToList();
        Assert.True(lines.Count >= 40);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private string Said(string question)
    {
        var answer = demo.Hub.Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer;
        return answer.Query?.Key ?? (answer.Status == AnswerStatus.Answered ? "about"
            : answer.Table.Rows.Count == 0 ? "refused"
            : "figures");
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
