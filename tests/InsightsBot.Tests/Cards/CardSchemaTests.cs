using System.Text.Json.Nodes;
using InsightsBot.Activities;
using InsightsBot.Semantics.Answers;
using InsightsBot.Tests.Golden;

namespace InsightsBot.Tests.Cards;

/// <summary>Cards held against Microsoft's own types and against the reader of its renderer.</summary>
[Collection(OneDemo.Name)]
public sealed class CardSchemaTests(DemoHub demo)
{
    private static readonly string[] Languages = ["de", "en"];

    [NeedsCardLibraryFact]
    public void Every_card_of_every_golden_question_is_valid() => Hold(
        DemoHub.Goldens.Keys
            .SelectMany(stem => Languages.Select(l => (Id: $"{stem}.{l}", demo.Ask(stem, l).Answer)))
            .Where(a => a.Answer is not null).Select(a => (a.Id, a.Answer!)),
        cardsMin: 300);

    [NeedsCardLibraryFact]
    public void Every_kind_of_chart_and_every_ending_is_valid() => Hold(
        MadeAnswers.Kinds.Select(kind => (kind, MadeAnswers.WithChart(kind))).Concat(
        [
            ("choices", MadeAnswers.Ranking() with { Status = AnswerStatus.Clarification, Choices = ["a", "b"] }),
            ("refused", MadeAnswers.Ranking() with { Status = AnswerStatus.Refused }),
        ]),
        cardsMin: 20);

    [NeedsCardLibraryFact]
    public void The_check_finds_what_is_wrong()
    {
        var card = CardNodes.CardOf(AnswerMessage.Of(MadeAnswers.Ranking(), MessageLook.Teams, "run")[0])!;
        CardNodes.OfType(card, "Table")[0]["firstRowAsHeader"] = true;
        var (exitCode, report) = Check([Line("slip", card)]);
        Assert.Equal(1, exitCode);
        Assert.Contains("1 cards, 1 faults", report, StringComparison.Ordinal);
    }

    private static void Hold(IEnumerable<(string Id, Answer Answer)> answers, int cardsMin)
    {
        var lines = answers.SelectMany(a => new[] { MessageLook.Teams, MessageLook.WebChat }.SelectMany(look =>
            AnswerMessage.Of(a.Answer, look, "run", ConversationScope.Group)
                .SelectMany(m => Cards(m, look).Select(card => Line($"{a.Id} in {look}", card))))).ToList();
        Assert.True(lines.Count >= cardsMin, $"{lines.Count} cards");
        var (exitCode, report) = Check(lines);
        Assert.True(exitCode == 0, report);
    }

    /// <summary>The card of a message and those behind its citations.</summary>
    private static IEnumerable<JsonObject> Cards(JsonObject message, MessageLook look) =>
        (look == MessageLook.Teams ? CardNodes.Objects(message["entities"]) : [])
            .Where(o => o.ContainsKey("encodingFormat"))
            .Select(o => JsonNode.Parse(o["text"]!.GetValue<string>())!.AsObject())
            .Concat(CardNodes.CardOf(message) is { } card ? [card] : []);

    private static string Line(string id, JsonObject card) =>
        new JsonObject { ["id"] = id, ["card"] = card.DeepClone() }.ToJsonString();

    private static (int ExitCode, string Report) Check(IEnumerable<string> lines)
    {
        // Beside the tests' own assembly: built once, and gone with the build.
        var schema = Path.Combine(AppContext.BaseDirectory, "card.schema.json");
        if (!File.Exists(schema))
        {
            var built = CardLibrary.Node("schema.mjs", schema);
            Assert.True(built.ExitCode == 0, built.Out);
        }

        using var folder = new TemporaryFolder();
        var cards = Path.Combine(folder.Path, "cards.jsonl");
        File.WriteAllLines(cards, lines);
        return CardLibrary.Node("check.mjs", schema, cards);
    }
}
