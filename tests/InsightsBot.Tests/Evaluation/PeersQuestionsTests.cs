using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;

namespace InsightsBot.Tests.Evaluation;

/// <summary>Questions that people put to other assistants: every answer was reviewed once, and stays so.</summary>
/// <remarks>
/// Suites/peers-verdicts.jsonl has a line for each question and data: "answered" with the key of the query, "refused",
/// "asked back", "about" (what data there is; no query), or "wrong" with what the hub says today. Whoever
/// changes a reading reviews the answer and writes the new verdict.
/// </remarks>
[Collection(OneDemo.Name)]
public sealed class PeersQuestionsTests(DemoHub demo)
{
    private static readonly Dictionary<(string Data, string Id), (string Verdict, string Says)> Reviewed =
        Lines(Repository.Path("tests/InsightsBot.Tests/Suites/peers-verdicts.jsonl")).ToDictionary(
            l => (Text(l, "data"), Text(l, "id")), l => (Text(l, "verdict"), Text(l, "says")));

    [NeedsPeersQuestionsTheory]
    [InlineData("demo")]
    [InlineData("restaurants")]
    public void Every_answer_is_the_reviewed_one(string data)
    {
        using var home = new TemporaryFolder();
        var hub = data == "demo" ? demo.Hub : new Sources(TimeProvider.System, home.Path)
            .Open(NeedsPeersQuestionsTheoryAttribute.Restaurants, null, null, CancellationToken.None);
        var failures = new List<string>();
        var questions = Lines(NeedsPeersQuestionsTheoryAttribute.Questions).ToList();
        foreach (var question in questions)
        {
            var id = Text(question, "id");
            var (answer, _) = hub.Ask(new AskRequest(Text(question, "question")), Conversation.New,
                CancellationToken.None);
            var (verdict, says) = Reviewed.GetValueOrDefault((data, id), ("never reviewed", ""));
            if (Said(answer) != says)
            {
                failures.Add($"{id}: reviewed as {verdict} ({says}), now {Said(answer)}");
            }

            if (verdict is "refused" or "asked back" && answer.Table.Rows.Count > 0)
            {
                failures.Add($"{id}: figures for a question that has none");
            }
        }

        Assert.NotEmpty(questions);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static string Said(Answer answer) => answer.Query?.Key ?? answer.Status switch
    {
        AnswerStatus.Refused => "refused",
        AnswerStatus.Clarification => "asked back",
        AnswerStatus.Answered => "about",
        AnswerStatus.Failed => "failed",
        _ => throw new NotSupportedException(answer.Status.ToString()),
    };

    private static IEnumerable<JsonElement> Lines(string path) => File.Exists(path)
        ? File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)
        : [];

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
