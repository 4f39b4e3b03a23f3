using System.Text.Json.Nodes;
using InsightsBot.Activities;
using InsightsBot.Cards;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Tests.Cards;

/// <summary>No message is larger than Teams takes; what gives way first is settled.</summary>
public sealed class MessageSizeTests
{
    private const int Room = CardLimits.MessageBytes - CardLimits.RoutingBytes;

    private static readonly string Long = string.Concat(Enumerable.Repeat("Größe „x“ & <b> ", 60));

    public static TheoryData<string> Looks => [.. Enum.GetNames<MessageLook>()];

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_thousand_rows_with_long_cells_fit(string look) => Assert.All(
        Messages(Huge(), look), m => Assert.InRange(AnswerMessage.SizeOf(m), 1, Room));

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_text_too_long_for_one_message_comes_in_several_and_loses_nothing(string look)
    {
        var lines = Enumerable.Range(1, 400).Select(i => $"Zeile{i}: " + new string('x', 80)).ToList();
        var messages = Messages(Huge() with { Text = string.Join('\n', lines), Chart = null }, look);
        Assert.InRange(messages.Count, 2, 40);
        Assert.All(messages, m => Assert.InRange(AnswerMessage.SizeOf(m), 1, Room));
        var text = string.Concat(messages.Select(m => (string?)m["text"]));
        Assert.All(Enumerable.Range(1, 400), i => Assert.Contains($"Zeile{i}:", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_give_way_before_statements_and_statements_before_quotes()
    {
        var steps = CardLimits.Steps;
        var (fewerRows, shorterSql, fewerTexts) = (steps[2], steps[3], steps[4]);
        Assert.True(fewerRows.RowsOpened < steps[0].RowsOpened && fewerRows.SqlCharacters == steps[0].SqlCharacters);
        Assert.True(shorterSql.SqlCharacters < fewerRows.SqlCharacters && shorterSql.Verbatims == steps[0].Verbatims);
        Assert.True(fewerTexts.Verbatims < shorterSql.Verbatims);
    }

    [Fact]
    public void What_was_left_out_is_said()
    {
        var texts = CardNodes.Texts(CardNodes.CardOf(Messages(Huge(), nameof(MessageLook.Teams))[^1])).ToList();
        Assert.Contains(texts, t => t.Text.EndsWith("(15 von 1.000 Zeilen)", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Text.EndsWith("ist in dieser Nachricht kein Platz.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_shortened_statement_says_so()
    {
        var query = new AnswerCitation.Query(
            1, "x", new string('x', 9000), new Dictionary<string, object>(), 1, null);
        var answer = MadeAnswers.Ranking() with { Citations = [query] };
        var texts = CardNodes.Texts(CardNodes.CardOf(Messages(answer, nameof(MessageLook.Teams))[^1]));
        Assert.Contains("Gekürzt: 8.000 von 9.000 Zeichen", texts.Select(t => t.Text));
    }

    [Fact]
    public void The_evidence_beside_a_chat_keeps_its_thousand_rows()
    {
        var last = Messages(Huge(), nameof(MessageLook.WebChat))[^1];
        Assert.Equal(1000, last["channelData"]!["insights"]!["answer"]!["table"]!["rows"]!.AsArray().Count);
    }

    private static IReadOnlyList<JsonObject> Messages(Answer answer, string look) =>
        AnswerMessage.Of(answer, Enum.Parse<MessageLook>(look), "run");

    private static Answer Huge() => MadeAnswers.Ranking() with
    {
        Text = string.Concat(Enumerable.Range(1, 20).Select(i => $"Satz [{i}]. ")),
        Table = MadeAnswers.Reasons(
            [.. Enumerable.Range(0, 1000).Select(i => (IReadOnlyList<object?>)[Long + i, (long)i, 0.001 * i])]),
        Citations =
        [
            .. Enumerable.Range(1, 20).Select(i => i % 2 == 0
                ? new AnswerCitation.Verbatim(i, Long, "1", "cases", null, Long, 0, Long)
                : (AnswerCitation)new AnswerCitation.Query(
                    i, Long, string.Concat(Enumerable.Repeat("\"spalte\" = @p1 ", 700)),
                    new Dictionary<string, object> { ["p1"] = Long }, 1, null)),
        ],
        Warnings = [.. Enumerable.Repeat(Long, 9)],
        Suggestions = ["Was sind die drei Top-Gründe?"],
    };
}
