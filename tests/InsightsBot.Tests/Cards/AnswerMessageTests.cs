using System.Text.Json.Nodes;
using InsightsBot.Activities;
using InsightsBot.Cards;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Tests.Cards;

/// <summary>What the message around a card carries.</summary>
public sealed class AnswerMessageTests
{
    private static readonly string[] Images = ["Source Code", "Text"];

    [Theory]
    [InlineData(nameof(MessageLook.Teams))]
    [InlineData(nameof(MessageLook.WebChat))]
    public void There_is_one_root_entity_without_a_label_of_a_language_model(string look)
    {
        var entity = Assert.Single(Message(MadeAnswers.Ranking(), look)["entities"]!.AsArray())!;
        Assert.Equal(MessageEntity.Kind, (string?)entity["type"]);
        Assert.Null(entity["additionalType"]);
        Assert.Equal([1, 2, 3], entity["citation"]!.AsArray().Select(c => (int)c!["position"]!));
    }

    [Theory]
    [InlineData(nameof(MessageLook.Teams))]
    [InlineData(nameof(MessageLook.WebChat))]
    public void Citations_keep_to_what_channels_take(string look)
    {
        var wide = new string('a', 500);
        var answer = MadeAnswers.Ranking() with
        {
            Text = string.Join(' ', Enumerable.Range(1, 30).Select(i => $"[{i}]")),
            Citations = [.. Enumerable.Range(1, 30).Select(i => new AnswerCitation.Method(i, wide, wide))],
        };
        var cited = Message(answer, look)["entities"]![0]!["citation"]!.AsArray();
        Assert.Equal(20, cited.Count);
        Assert.All(cited, c =>
        {
            var appearance = c!["appearance"]!;
            Assert.InRange(((string)appearance["name"]!).Length, 1, 80);
            Assert.InRange(((string)appearance["abstract"]!).Length, 1, 160);
            Assert.InRange(appearance["keywords"]!.AsArray().Count, 1, 3);
            Assert.All(appearance["keywords"]!.AsArray(), k => Assert.InRange(((string)k!).Length, 1, 28));
            Assert.Contains((string)appearance["image"]!["name"]!, Images);
            Assert.NotEqual("", (string)appearance["text"]!);
        });
    }

    [Fact]
    public void Web_Chat_gets_links_thumbs_that_name_the_run_and_the_evidence()
    {
        var message = Message(MadeAnswers.Ranking(), nameof(MessageLook.WebChat));
        Assert.Contains("\n[2]: cite:2 \"gekündigte Kunden\"", (string)message["text"]!, StringComparison.Ordinal);
        Assert.Equal(
            [("run1", true), ("run1", false)],
            message["entities"]![0]!["potentialAction"]!.AsArray().Select(a => FeedbackMark.Read((string?)a!["@id"])));
        Assert.Equal("run1", (string?)message["channelData"]!["insights"]!["run"]);
        Assert.Equal("answered", (string?)message["channelData"]!["insights"]!["answer"]!["status"]);
    }

    [Fact]
    public void Teams_asks_for_thumbs_itself_and_gets_no_links()
    {
        var message = Message(MadeAnswers.Ranking(), nameof(MessageLook.Teams));
        Assert.Equal("default", (string?)message["channelData"]!["feedbackLoop"]!["type"]);
        Assert.DoesNotContain("cite:", (string)message["text"]!, StringComparison.Ordinal);
        Assert.Contains("[1] [2]", (string)message["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_to_ask_next_say_what_they_send()
    {
        var message = Message(MadeAnswers.Ranking(), nameof(MessageLook.Teams));
        var actions = message["suggestedActions"]!["actions"]!.AsArray();
        Assert.Equal(["NPS nach Bundesland", "Was bedeutet NPS?"], actions.Select(a => (string?)a!["title"]));
        Assert.All(actions, a => Assert.Equal((string?)a!["title"], (string?)a["value"]));
    }

    [Fact]
    public void A_group_gets_the_questions_as_buttons_because_Teams_shows_suggestions_to_one_person_alone()
    {
        var message = AnswerMessage.Of(MadeAnswers.Ranking(), MessageLook.Teams, "run1", ConversationScope.Group)[0];
        Assert.Null(message["suggestedActions"]);
        Assert.Equal(["NPS nach Bundesland", "Was bedeutet NPS?"], Sent(message, "ask"));
    }

    [Fact]
    public void A_question_back_has_a_button_for_each_choice_counted_from_one()
    {
        var answer = MadeAnswers.Ranking() with { Status = AnswerStatus.Clarification, Choices = ["Quote", "Anzahl"] };
        Assert.Equal(["1", "2"], Sent(Message(answer, nameof(MessageLook.WebChat)), "choose"));
    }

    [Fact]
    public void The_button_for_a_misread_question_names_the_run() =>
        Assert.Equal(["run1"], Sent(Message(MadeAnswers.Ranking(), nameof(MessageLook.Teams)), "wrong"));

    [Fact]
    public void A_refusal_is_words_alone()
    {
        var answer = new Answer
        {
            Question = "?",
            Status = AnswerStatus.Refused,
            Language = Language.German,
            Text = "Dazu gibt es keine Daten.",
        };
        var message = Message(answer, nameof(MessageLook.Teams));
        Assert.Null(message["attachments"]);
        Assert.Equal("Dazu gibt es keine Daten.", (string?)message["text"]);
    }

    [Theory]
    [InlineData(Language.German, "Wie verstanden", "de-DE", "gekündigte Kunden", "1.412")]
    [InlineData(Language.English, "Read as", "en-US", "gekündigte Kunden", "1,412")]
    public void A_card_speaks_the_language_of_its_answer(
        Language language, string label, string locale, string heading, string figure)
    {
        var message = Message(MadeAnswers.Ranking(language), nameof(MessageLook.Teams));
        var texts = CardNodes.Texts(CardNodes.CardOf(message)).Select(t => t.Text).ToList();
        Assert.Equal(locale, (string?)message["locale"]);
        Assert.Contains(label, texts);
        Assert.Contains(figure, texts);
        Assert.Contains(texts, t => string.Equals(t, heading, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_a_button_opens_is_hidden_until_then_and_each_has_its_button()
    {
        var card = CardNodes.CardOf(Message(MadeAnswers.Ranking(), nameof(MessageLook.Teams)));
        var hidden = CardNodes.Objects(card).Where(o => o.ContainsKey("isVisible")).Select(o => (string?)o["id"]);
        var targets = CardNodes.OfType(card, "Action.ToggleVisibility").Select(a => (string?)a["targetElements"]![0]);
        Assert.Equal(["rows", "sql", "voices", "method"], hidden);
        Assert.Equal(["rows", "sql", "voices", "method"], targets);
    }

    [Fact]
    public void A_program_without_cards_gets_the_choices_numbered()
    {
        var answer = MadeAnswers.Ranking() with { Text = "Was ist gemeint?", Choices = ["Quote", "Anzahl"] };
        var message = Message(answer, nameof(MessageLook.Plain));
        Assert.Equal("Was ist gemeint?\n1. Quote\n2. Anzahl", (string?)message["text"]);
        Assert.Null(message["attachments"]);
    }

    private static JsonObject Message(Answer answer, string look) =>
        Assert.Single(AnswerMessage.Of(answer, Enum.Parse<MessageLook>(look), "run1"));

    private static List<string> Sent(JsonObject message, string what) =>
    [
        .. CardNodes.OfType(CardNodes.CardOf(message), "Action.Submit")
            .Select(a => a["data"]!["insights"]![what]).OfType<JsonNode>().Select(n => n.ToString()),
    ];
}
