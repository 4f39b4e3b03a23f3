using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InsightsBot.Activities;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Tests.Cards;

/// <summary>Whatever stands in a question or in the data, a message says it and does nothing else.</summary>
public sealed partial class HostileCardsTests
{
    private const int Runs = 150;

    /// <summary>Stands in every hostile text, and in nothing of the card's own.</summary>
    private const string Sign = "☠";

    private static readonly string[] Pieces =
    [
        "[Klick](https://evil.example/x)", "![x](http://evil.example/y.png)", "**fett**", "_kursiv_", "`code`",
        "```", "~~~",
        "<at>Alle</at>", "@everyone", "@channel", "<script>alert(1)</script>", "<img src=x onerror=y>", "&lt;b&gt;",
        "&#60;",
        "{{DATE(2025-01-01T00:00:00Z,LONG)}}", "${payload.x}",
        "{\"type\":\"Action.OpenUrl\",\"url\":\"https://evil.example\"}",
        "\",\"actions\":[{\"type\":\"Action.Submit\"}]", "\u202Eabc\u202C", "\u2066x\u2069", "\u200B", "\0",
        "\u001B[31m", "\b",
        "\n", "\r\n", "\u2028", "\n# Titel\n", "\n- Punkt\n", "\n1. Punkt\n", "\n> Zitat\n", "\n---\n",
        "| a | b |\n|---|---|\n",
        "[1]", "[2](evil)", "[1]: https://evil.example \"x\"", "cite:1", "javascript:alert(1)", "www.evil.example",
        "evil.com",
        "mailto:a@evil.example", "tel:+491234", "msteams://l/x", "\\", "\\(x\\)", "$$x$$", "\uD83D", "👩‍👩‍👧", "ä",
        "\U000E0041",
    ];

    private static readonly HashSet<string> Elements =
    [
        "AdaptiveCard", "RichTextBlock", "TextRun", "TextBlock", "Container", "Table", "TableRow", "TableCell",
        "ActionSet",
        "Action.Submit", "Action.ToggleVisibility", "Chart.VerticalBar", "Chart.VerticalBar.Grouped",
        "Chart.HorizontalBar", "Chart.Line",
    ];

    [Theory]
    [InlineData(nameof(MessageLook.Teams))]
    [InlineData(nameof(MessageLook.WebChat))]
    [InlineData(nameof(MessageLook.Plain))]
    public void Nothing_hostile_becomes_an_element_an_action_a_link_or_a_mention(string look)
    {
        var random = new Random(7);
        for (var run = 0; run < Runs; run++)
        {
            var calm = AnswerMessage.Of(Filled(() => "Wort" + Sign), Enum.Parse<MessageLook>(look), "run");
            var messages = AnswerMessage.Of(Filled(() => Hostile(random)), Enum.Parse<MessageLook>(look), "run");
            foreach (var message in messages)
            {
                // Read back from its text: what counts is what arrives.
                Inert(JsonNode.Parse(message.ToJsonString())!.AsObject());
            }

            Assert.Equal(Shape(calm), Shape(messages));
        }
    }

    [Theory]
    [InlineData(nameof(MessageLook.Teams))]
    [InlineData(nameof(MessageLook.WebChat))]
    public void The_text_of_a_message_holds_no_markup_but_its_own_markers(string look)
    {
        var random = new Random(11);
        for (var run = 0; run < Runs; run++)
        {
            var answer = MadeAnswers.Ranking() with { Text = Hostile(random), Citations = [] };
            var text = string.Join('\n', AnswerMessage.Of(answer, Enum.Parse<MessageLook>(look), "run")
                .Select(m => (string?)m["text"]));
            var bare = look == nameof(MessageLook.Teams)
                ? Escaped().Replace(Reference().Replace(text, ""), "") : Reference().Replace(text, "");
            Assert.DoesNotContain(bare, c => "\\`*_{}[]#~|<>&$^=!".Contains(c, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Words_that_people_read_stay()
    {
        const string words = "*Größe* [x] 3 < 4 & 👩‍👩‍👧";
        var table = MadeAnswers.Reasons([[words, 1L, 0.5], ["b", 2L, 1.0]]);
        var answer = MadeAnswers.Ranking() with { Table = table };
        var card = CardNodes.CardOf(AnswerMessage.Of(answer, MessageLook.Teams, "run")[0]);
        Assert.Contains(words, CardNodes.Texts(card).Select(t => t.Text));
    }

    private static void Inert(JsonObject message)
    {
        Assert.All(CardNodes.Objects(CardNodes.CardOf(message)).Where(o => o.ContainsKey("type")), o =>
            Assert.Contains((string)o["type"]!, Elements));
        Assert.DoesNotContain(CardNodes.OfType(message, "TextBlock"), t =>
            ((string)t["text"]!).Contains(Sign, StringComparison.Ordinal));
        foreach (var entity in message["entities"]?.AsArray() ?? [])
        {
            Assert.Equal("https://schema.org/Message", (string?)entity!["type"]);
        }

        foreach (var cited in CardNodes.Objects(message["entities"]).Where(o => o.ContainsKey("encodingFormat")))
        {
            var card = JsonNode.Parse((string)cited["text"]!)!;
            Assert.All(CardNodes.Objects(card).Where(o => o.ContainsKey("type")), o =>
                Assert.Contains((string)o["type"]!, Elements));
            Assert.DoesNotContain(
                CardNodes.Objects(card), o => o.ContainsKey("actions") || o.ContainsKey("selectAction"));
        }

        // The evidence is the answer's own JSON, which programs read, and nothing shows as it stands.
        _ = (message["channelData"] as JsonObject)?.Remove("insights");
        Assert.DoesNotContain(CardNodes.Objects(message), o => o.ContainsKey("url") || o.ContainsKey("iconUrl"));
        foreach (var (name, text) in CardNodes.Texts(message))
        {
            if (name is "$schema" or "@context" or "type")
            {
                continue;
            }

            Assert.DoesNotContain(text.EnumerateRunes(), IsSteering);
            if (name is "ask" or "value" || (name == "title" && text.Contains(Sign, StringComparison.Ordinal)))
            {
                continue;
            }

            Assert.DoesNotMatch(Alive(), text);
        }
    }

    private static bool IsSteering(Rune sign) => sign.Value is not ('\n' or 0x2060 or 0x200C or 0x200D or 0xAD)
        && (Rune.IsControl(sign) || Rune.GetUnicodeCategory(sign) == UnicodeCategory.Format);

    /// <summary>What a message is made of, without its words.</summary>
    private static string Shape(IEnumerable<JsonObject> messages) => string.Join('\n', messages.Select(m =>
        string.Join(' ', CardNodes.Objects(m["attachments"]).Select(o => (string?)(o["type"] as JsonValue)))));

    private static string Hostile(Random random) => Sign + string.Concat(
        Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    /// <summary>An answer with such a text wherever one can stand.</summary>
    private static Answer Filled(Func<string> text) => MadeAnswers.Ranking() with
    {
        Question = text(),
        Language = Language.English,
        Interpretation = text(),
        Assumptions = [text()],
        NotUnderstood = [text()],
        Choices = [text(), text()],
        Text = "Headline [1]\n" + text(),
        Table = new AnswerTable(
            [new AnswerColumn("reason", text(), "text", null), new AnswerColumn("churned", text(), "number", "count")],
            [[text(), 1L], [text(), -2L], [text(), 3L]]),
        Chart = new AnswerChart("bar", text(), "reason", ["churned"]),
        Citations =
        [
            new AnswerCitation.Query(
                1, text(), "SELECT @p1", new Dictionary<string, object> { ["p1"] = text() }, 3, null),
            new AnswerCitation.Verbatim(2, text(), "1", "cases", null, text(), 0, text()),
            new AnswerCitation.Definition(3, text(), text()),
        ],
        Warnings = [text()],
        Suggestions = [text(), text()],
    };

    /// <summary>What a program would make a link, a mention or a template of.</summary>
    [GeneratedRegex(@"\w://|javascript:|mailto:|tel:|\bwww\.\w|evil\.(com|example)|@(everyone|channel)|\{\{|\$\{")]
    private static partial Regex Alive();

    [GeneratedRegex("&#[0-9]+;")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\\[\\`*_{}\[\]#~|$^=!+-]")]
    private static partial Regex Escaped();
}
