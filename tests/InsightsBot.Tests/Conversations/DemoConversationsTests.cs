using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;

namespace InsightsBot.Tests.Conversations;

/// <summary>Whole conversations over the demo: every turn is read as it was reviewed.</summary>
/// <remarks>
/// Suites/conversations.jsonl has a line for each turn: the conversation, what was said, and the line "Read as" of its
/// answer, or the first sentence of a refusal. Whoever changes a reading reviews the turn and writes the new line.
/// </remarks>
[Collection(OneDemo.Name)]
public sealed class DemoConversationsTests(DemoHub demo)
{
    private static readonly List<(string Id, string Said, string Read)> Turns =
    [
        .. File.ReadLines(Repository.Path("tests/InsightsBot.Tests/Suites/conversations.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Select(l => (Text(l, "conversation"), Text(l, "said"), Text(l, "read"))),
    ];

    public static TheoryData<string> Conversations => [.. Turns.Select(t => t.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Every_turn_is_read_as_it_was_reviewed(string id)
    {
        var conversation = Conversation.New;
        var failures = new List<string>();
        foreach (var (_, said, read) in Turns.Where(t => t.Id == id))
        {
            (var answer, conversation) = demo.Hub.Ask(new AskRequest(said), conversation, CancellationToken.None);
            var now = answer.Status == AnswerStatus.Answered ? answer.Interpretation
                : answer.Text[..(answer.Text.IndexOfAny(['.', ';']) + 1)];
            if (now != read)
            {
                failures.Add($"{said}\n  reviewed: {read}\n  now:      {now}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
