using InsightsBot.Semantics.Answers;
using InsightsBot.Why.Customers;

namespace InsightsBot.Tests.Why;

/// <summary>One customer across all data, over tables whose model is drafted.</summary>
public sealed class CardTests(CardHub hub) : IClassFixture<CardHub>
{
    [Theory]
    [InlineData("Zeig mir Kunde C002")]
    [InlineData("Was ist mit der Kundin c002 los?")]
    [InlineData("Übergabe für Kunde \"C002\"")]
    [InlineData("customer card for C002")]
    [InlineData("What happened with customer C002?")]
    public void A_customer_is_shown_without_names_and_contact_data(string question)
    {
        var answer = hub.Ask(question);
        Assert.Contains("C002", answer.Interpretation, StringComparison.Ordinal);
        Assert.Contains("egment: ", answer.Text, StringComparison.Ordinal);
        var said = answer.Text + string.Join('|', answer.Table.Rows.SelectMany(r => r));
        Assert.DoesNotContain("Muster", said, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", said, StringComparison.Ordinal);
        Assert.DoesNotContain("5550", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Schmidt", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_is_quoted_masked_and_an_overdue_case_calls_for_a_call()
    {
        var answer = hub.Ask("Show me customer C002");
        var promise = Assert.Single(answer.Citations.OfType<AnswerCitation.Verbatim>());
        Assert.StartsWith("We will call you back on [", promise.Quote, StringComparison.Ordinal);
        Assert.Equal(promise.Quote, promise.Text.Substring(promise.Start, promise.Quote.Length));
        Assert.Contains("Next step (suggestion): Call: ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("open for 29 days", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_open_since_yesterday_is_not_overdue()
    {
        var answer = hub.Ask("Zeig mir Kunde C003");
        Assert.Contains("T90002", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anrufen", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Citations.OfType<AnswerCitation.Verbatim>());
    }

    [Fact]
    public void Ten_thousand_contacts_are_counted_and_the_newest_are_shown()
    {
        var answer = hub.Ask("Zeig mir Kunde C001");
        Assert.Contains("(8 von 10.000)", answer.Text, StringComparison.Ordinal);
        Assert.Equal(CardSearch.RowsMax, answer.Table.Rows.Count);
        Assert.Single(answer.Warnings);
        var days = answer.Table.Rows.Select(r => (string)r[0]!).ToList();
        Assert.Equal(days.OrderDescending(), days);
    }

    [Fact]
    public void A_customer_without_contacts_says_so()
    {
        Assert.Contains("Kontakte: keine", hub.Ask("Zeig mir Kunde C010").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zeig mir Kunde 4711", "4711 gibt es in diesen Daten nicht")]
    [InlineData("Show me customer C999", "C999 in this data")]
    [InlineData("Zeig mir Kunde T90001", "T90001 ist keine")]
    [InlineData("Zeig mir Kunde **C999**", "C999 gibt es in diesen Daten nicht")]
    public void An_id_that_is_none_of_a_customer_gets_a_plain_sentence(string question, string said)
    {
        var answer = hub.Ask(question);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Table.Rows);
    }

    [Theory]
    [InlineData("Zeig mir Kunde C002'; DROP TABLE customers; --")]
    [InlineData("Zeig mir Kunde C002' OR '1'='1")]
    [InlineData("Wie viele Kontakte hat Kunde C002?")]
    [InlineData("Zeig mir Kunden")]
    public void A_question_with_more_words_is_no_card(string question)
    {
        Assert.DoesNotContain("Kundenkarte", hub.Ask(question).Interpretation, StringComparison.Ordinal);
        Assert.Contains("Kundenkarte", hub.Ask("Zeig mir Kunde C002").Interpretation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zeig mir Kunde C002", "Einzelne Kunden zeigt dieser Hub nicht")]
    [InlineData("What happened with customer C002?", "not to show single customers")]
    [InlineData("Wie viele Kontakte hat Kunde C002?", "Einzelne Kunden zeigt dieser Hub nicht")]
    [InlineData("Kundennummer C002", "Einzelne Kunden zeigt dieser Hub nicht")]
    public void Whoever_may_see_no_single_customer_is_refused(string question, string said)
    {
        var answer = hub.Ask(question, maySeeOne: false);
        Assert.Equal(AnswerStatus.Refused, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerStatus.Answered, hub.Ask("Wie viele Kunden gibt es?", maySeeOne: false).Status);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("yes", true)]
    [InlineData(" No ", false)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    public void The_setting_allows_unless_it_says_no(string? setting, bool maySeeOne) =>
        Assert.Equal(maySeeOne, CustomerAccess.Of(setting).MaySeeOne);
}
