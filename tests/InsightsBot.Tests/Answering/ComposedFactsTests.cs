using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Tests.Answering;

public sealed class ComposedFactsTests
{
    private static readonly MetricQuery TopContracts = new()
    {
        Aim = Aim.Split,
        Measures = [ShopModel.Count],
        Groups = [new Grouping(ShopModel.Contract)],
        Order = new Ordering("customer_count", null, Descending: true),
        Limit = 3,
        SkipEmptyGroups = true,
    };

    private static readonly Dictionary<string, object?>[] Rows =
    [
        new() { ["contract"] = "Two Year", ["customer_count"] = 313L, ["customer_count_share"] = 0.41 },
        new() { ["contract"] = "Glas 300", ["customer_count"] = 311L, ["customer_count_share"] = 0.37 },
        new() { ["contract"] = "Offer E 2", ["customer_count"] = 220L, ["customer_count_share"] = 0.22 },
    ];

    [Fact]
    public void A_text_of_cells_gets_out_as_it_was_worded()
    {
        var answer = Composing.Of(TopContracts, Language.German, Rows);
        Assert.Equal(
            "Top 3 Verträge nach Anzahl 5G-Kunden [1]:\n1. Zweijahresvertrag: 313 (41,0 %)\n2. Glas 300: 311 (37,0 %)\n"
            + "3. Offer E 2: 220 (22,0 %)",
            answer.Text);
    }

    [Theory]
    [InlineData("313", "314")]
    [InlineData("41,0 %", "42,0 %")]
    [InlineData("Glas 300", "Glas 301")]
    [InlineData("[1]", "[2]")]
    [InlineData("Zweijahresvertrag", "„Nie wieder!“")]
    [InlineData("220", "zweihundert")]
    [InlineData("220", "rund 200")]
    [InlineData("311", "−311")]
    [InlineData("3. Offer", "4. Offer")]
    public void A_number_quote_or_citation_without_a_source_never_gets_out(string said, string tampered)
    {
        var answer = Composing.Of(
            TopContracts, Language.German, Rows, text => text.Replace(said, tampered, StringComparison.Ordinal));
        Assert.Equal("Top 3 Verträge nach Anzahl 5G-Kunden [1]: Die Zahlen stehen in der Tabelle.", answer.Text);
        Assert.Equal(3, answer.Table.Rows.Count);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
    }

    [Fact]
    public void Words_without_figures_may_be_put_differently()
    {
        var answer = Composing.Of(TopContracts, Language.German, Rows,
            text => "Vorn liegt der Zweijahresvertrag mit 313 [1].");
        Assert.Equal("Vorn liegt der Zweijahresvertrag mit 313 [1].", answer.Text);
    }

    [Fact]
    public void What_the_hub_words_itself_always_passes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(RandomResults.Any.ToArbitrary(), made =>
        {
            foreach (var language in new[] { Language.German, Language.English })
            {
                var worded = "";
                var answer = Composing.Of(
                    made.Query, language, sql => RandomResults.Rows(sql, made.Query, made.Seed, made.Rows), t =>
                        worded = t);
                Assert.True(worded == answer.Text, worded);
                Assert.DoesNotContain("NaN", worded, StringComparison.Ordinal);
                Assert.DoesNotContain(worded, c => c != '\n' && char.IsControl(c));
            }
        }));
}
