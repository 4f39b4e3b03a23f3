using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Tests.Voices;

/// <summary>Answers about texts over the <see cref="ReviewShop"/>, held against the exported texts.</summary>
public sealed class VoicesAnswersTests(ReviewHub hub) : IClassFixture<ReviewHub>
{
    public static TheoryData<string> Questions { get; } =
    [
        "Was sagen Kunden in Bayern über die Hotline?", "Worüber beschweren sich unsere Kunden am meisten?",
        "Top 3 Beschwerdethemen im letzten Quartal", "Zeig mir die neuesten fünf negativen Kommentare zur Hotline",
        "Welcher Anteil der Kunden erwähnt den Preis?", "Was loben Kunden?", "Zeig mir die neuesten Kommentare",
        "What do customers say about the hotline?", "Show me the latest comments about the price",
        "Durchschnittliche Sterne der Kunden, die die Hotline erwähnen", "Was sagen Kunden über Katastrophe?",
    ];

    [Fact]
    public void Figures_by_sentiment_are_those_of_a_count_by_hand()
    {
        var answer = hub.Ask("Was sagen Kunden in Bayern über die Hotline?");
        var counted = hub.Texts
            .Where(t => t.Mentions.Any(m => m.Theme == "contact.phone") && StateOf(t) == "Bayern")
            .GroupBy(t => t.Sentiment!).ToDictionary(g => g.Key, g => (long)g.Count());
        Assert.NotEmpty(counted);
        Assert.Equal(counted, answer.Table.Rows.ToDictionary(r => (string)r[0]!, r => (long)r[1]!));
        Assert.Contains($"{counted.Values.Sum()} Kundenstimmen", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Was sagen Kunden über Waldränder?", "Waldränder",
        "In keiner Kundenstimme steht „Waldränder“ [1]. Am nächsten kommen dem Sinn nach:")]
    [InlineData("What do customers say about neighbourly?", "neighbourly",
        "No verbatim contains “neighbourly” [1]. These come nearest in meaning:")]
    public void Quotes_that_are_only_near_are_said_to_be_no_more(string question, string words, string said)
    {
        var answer = hub.Ask(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.StartsWith(said, answer.Text, StringComparison.Ordinal);
        var quotes = ReviewHub.Quotes(answer);
        Assert.InRange(quotes.Count, 1, 5);
        Assert.Empty(answer.Table.Rows);
        Assert.All(quotes, q =>
        {
            var text = hub.Texts.Single(t => t.RecordId == q.RecordId).Text;
            Assert.Contains(q.Quote, text, StringComparison.Ordinal);
            Assert.DoesNotContain(words, text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void Themes_of_complaints_are_those_of_a_count_by_hand()
    {
        var answer = hub.Ask("Top 3 Beschwerdethemen im letzten Quartal");
        var counted = hub.Texts.Where(t => t.Day is { } d && string.CompareOrdinal(d, "2025-07-01") >= 0
                && string.CompareOrdinal(d, "2025-09-30") <= 0)
            .SelectMany(t => t.Mentions.Where(m => m.Sentiment == "negative").Select(m => m.MainTheme).Distinct())
            .GroupBy(m => m).ToDictionary(g => g.Key, g => (long)g.Count());
        var column = answer.Table.Columns.ToList().FindIndex(c => c.Name == "hub_mentioning_count");
        Assert.Equal(3, answer.Table.Rows.Count);
        Assert.All(answer.Table.Rows, r => Assert.Equal(counted[(string)r[0]!], r[column]));
        Assert.Equal(counted.Values.OrderDescending().Take(3), answer.Table.Rows.Select(r => (long)r[column]!));
    }

    [Fact]
    public void A_share_of_customers_counts_each_customer_once()
    {
        var answer = hub.Ask("Welcher Anteil der Kunden erwähnt den Preis?");
        var customers = hub.Texts.Where(t => t.Mentions.Any(m => m.MainTheme == "price"))
            .Select(t => ReviewShop.CustomerOf(Number(t))).Distinct().Count();
        Assert.InRange(customers, 1, ReviewShop.Customers - 1);
        Assert.Contains($"({customers} von {ReviewShop.Customers} Kunden)", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_those_who_speak_of_something_is_one_figure()
    {
        var answer = hub.Ask("Durchschnittliche Sterne der Kunden, die die Hotline erwähnen");
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        var row = Assert.Single(answer.Table.Rows);
        var stars = hub.Texts.Where(t => t.Mentions.Any(m => m.Theme == "contact.phone")).Select(Number)
            .Select(n => n >= ReviewShop.HostileFrom ? 1 : ReviewShop.Review(n).Stars).Average();
        Assert.Equal(stars, Convert.ToDouble(row[0], null), 6);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_quote_stands_where_it_is_said_to_in_a_masked_text_of_the_source(string question)
    {
        var answer = hub.Ask(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        var quotes = ReviewHub.Quotes(answer);
        Assert.NotEmpty(quotes);
        foreach (var quote in quotes)
        {
            Assert.Equal(quote.Quote, quote.Text.Substring(quote.Start, quote.Quote.Length));
            var stored = Assert.Single(hub.Texts, t => t.Source == quote.Source && t.RecordId == quote.RecordId);
            Assert.Equal(stored.Text, quote.Text);
            Assert.Contains($"[{quote.Id}]", answer.Text, StringComparison.Ordinal);
            Assert.Contains(quote.Quote, answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(answer.Citations.Select((_, i) => i + 1), answer.Citations.Select(c => c.Id));
    }

    [Theory]
    [InlineData("Was sagen Kunden über die Hotline?", "contact.phone")]
    [InlineData("What do customers say about the price?", "price")]
    [InlineData("Zeig mir die neuesten fünf negativen Kommentare zur Rechnung", "billing")]
    public void Quotes_are_of_texts_that_speak_of_what_was_asked(string question, string theme)
    {
        foreach (var quote in ReviewHub.Quotes(hub.Ask(question)))
        {
            var stored = hub.Texts.Single(t => t.RecordId == quote.RecordId);
            Assert.Contains(stored.Mentions, m => m.Theme == theme || m.MainTheme == theme);
        }
    }

    [Fact]
    public void The_newest_come_first_and_as_many_as_asked()
    {
        var quotes = ReviewHub.Quotes(hub.Ask("Zeig mir die neuesten drei negativen Kommentare zum Preis"));
        Assert.Equal(3, quotes.Count);
        Assert.Equal(quotes.Select(q => q.Date).OrderDescending(), quotes.Select(q => q.Date));
        Assert.All(quotes, q => Assert.Contains(
            hub.Texts.Single(t => t.RecordId == q.RecordId).Mentions,
            m => m is { MainTheme: "price", Sentiment: "negative" }));
    }

    [Fact]
    public void A_follow_up_changes_who_speaks_and_keeps_of_what()
    {
        var answer = hub.Ask("Was sagen Kunden in Bayern über die Hotline?", "und in Hamburg?");
        var quotes = ReviewHub.Quotes(answer);
        Assert.NotEmpty(quotes);
        Assert.All(quotes, q => Assert.Equal("Hamburg", ReviewShop.StateOf(
            ReviewShop.CustomerOf(int.Parse(q.RecordId, null)))));
        Assert.Contains("Thema: Telefon und Hotline", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Was sagen Kunden über Quietscheenten?", "In keiner Kundenstimme steht „Quietscheenten“")]
    [InlineData("What do customers say about rubber ducks?", "No verbatim contains “rubber ducks”")]
    public void What_no_text_contains_is_said_to_be_in_none(string question, string sentence)
    {
        var answer = hub.Ask(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.StartsWith(sentence, answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Table.Rows);
    }

    [Fact]
    public void Where_nothing_is_new_the_answer_says_so_in_a_whole_sentence()
    {
        var answer = hub.Ask("neue Themen diesen Monat");
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.StartsWith("Nichts, was Kunden deutlich öfter ansprechen als zuvor", answer.Text,
            StringComparison.Ordinal);
        Assert.EndsWith("[1] [2].", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Was sagen Kunden im Jahr 2019 über die Hotline?", "2019")]
    [InlineData("Was sagen Kunden in Atlantis über die Hotline?", "Atlantis")]
    public void What_lies_outside_the_data_is_refused_and_named(string question, string named)
    {
        var answer = hub.Ask(question);
        Assert.Equal(AnswerStatus.Refused, answer.Status);
        Assert.Contains(named, answer.Text, StringComparison.Ordinal);
        Assert.Empty(ReviewHub.Quotes(answer));
    }

    [Fact]
    public void Complaints_split_by_something_name_it()
    {
        var answer = hub.Ask("Worüber beschweren sich Kunden je Bundesland?");
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(answer.Table.Columns, c => c.Name == "state");
        Assert.Contains("Bayern", answer.Text, StringComparison.Ordinal);
    }

    private static int Number(StoredVerbatim text) => int.Parse(text.RecordId, null);

    private static string StateOf(StoredVerbatim text) => ReviewShop.StateOf(ReviewShop.CustomerOf(Number(text)));
}
