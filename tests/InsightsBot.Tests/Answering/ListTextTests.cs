using InsightsBot.Answering;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using Row = System.Collections.Generic.Dictionary<string, object?>;

namespace InsightsBot.Tests.Answering;

public sealed class ListTextTests
{
    private static readonly MetricQuery Oldest = new()
    {
        Aim = Aim.List,
        Listed = ShopModel.Customers,
        Columns = [ShopModel.Id, ShopModel.Age],
        Order = new Ordering(null, ShopModel.Age, Descending: true),
        Limit = 1,
    };

    [Theory]
    [InlineData(Language.German, true, "5G-Kunden nach Alter, höchster Wert: C7 (81 Jahre) [1].")]
    [InlineData(Language.German, false, "5G-Kunden nach Alter, niedrigster Wert: C7 (81 Jahre) [1].")]
    [InlineData(Language.English, true, "5G customers by age, highest value: C7 (81 years) [1].")]
    [InlineData(Language.English, false, "5G customers by age, lowest value: C7 (81 years) [1].")]
    public void The_only_row_is_one_sentence(Language language, bool isTop, string text)
    {
        var query = Oldest with { Order = new Ordering(null, ShopModel.Age, isTop) };
        Assert.Equal(text, Composing.Of(query, language, [Customer("C7", 81)]).Text);
    }

    [Theory]
    [InlineData(Language.German, "5G-Kunden nach Alter, höchster Wert: C7 [1].")]
    [InlineData(Language.English, "5G customers by age, highest value: C7 [1].")]
    public void The_only_row_says_what_was_asked_for_and_no_more(Language language, string text)
    {
        var query = Oldest with { Columns = [ShopModel.Id] };
        Assert.Equal(text, Composing.Of(query, language, [Customer("C7", 81)]).Text);
    }

    [Theory]
    [InlineData(Language.German, "Top 2 5G-Kunden nach Alter [1]:\n1. C7: 81 Jahre\n2. C3: 80 Jahre")]
    [InlineData(Language.English, "Top 2 5G customers by age [1]:\n1. C7: 81 years\n2. C3: 80 years")]
    public void Several_rows_are_lines(Language language, string text)
    {
        var query = Oldest with { Limit = 2 };
        Assert.Equal(text, Composing.Of(query, language, [Customer("C7", 81), Customer("C3", 80)]).Text);
    }

    [Theory]
    [InlineData(Language.German, 1, "5G-Kunden: 1 Zeile [1].")]
    [InlineData(Language.German, 2, "5G-Kunden: 2 Zeilen [1].")]
    [InlineData(Language.English, 1, "5G customers: 1 row [1].")]
    public void Without_a_limit_rows_are_counted(Language language, int rows, string text)
    {
        var query = Oldest with { Order = null, Limit = null };
        var found = Enumerable.Range(1, rows).Select(n => Customer($"C{n}", 20 + n));
        Assert.Equal(text, Composing.Of(query, language, found).Text);
    }

    [Theory]
    [InlineData(1, true, "5G-Kunden nach Umsatz 2024, höchster Wert", "5G customers by revenue 2024, highest value")]
    [InlineData(1, false, "5G-Kunden nach Umsatz 2024, niedrigster Wert", "5G customers by revenue 2024, lowest value")]
    [InlineData(3, true, "Top 3 5G-Kunden nach Umsatz 2024", "top 3 5G customers by revenue 2024")]
    public void Rows_by_a_figure_of_each_row_name_the_figure(int limit, bool isTop, string german, string english)
    {
        var query = Oldest with
        {
            Measures = [ShopModel.Revenue],
            Order = new Ordering("revenue", null, isTop),
            Limit = limit,
        };
        Assert.Equal(german, Headings.Of(query, Language.German));
        Assert.Equal(english, Headings.Of(query, Language.English));
    }

    [Theory]
    [InlineData(true, "5G-Kunden nach Beginn, spätester Wert", "5G customers by start, latest value")]
    [InlineData(false, "5G-Kunden nach Beginn, frühester Wert", "5G customers by start, earliest value")]
    public void A_day_is_late_or_early(bool isLast, string german, string english)
    {
        var query = Oldest with { Order = new Ordering(null, ShopModel.JoinedOn, isLast) };
        Assert.Equal(german, Headings.Of(query, Language.German));
        Assert.Equal(english, Headings.Of(query, Language.English));
    }

    private static Row Customer(string id, double age) => new() { ["id"] = id, ["age"] = age };
}
