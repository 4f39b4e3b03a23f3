using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using Row = System.Collections.Generic.Dictionary<string, object?>;

namespace InsightsBot.Tests.Answering;

public sealed class IntervalTextTests
{
    [Fact]
    public void A_share_says_its_interval_where_one_was_asked_for()
    {
        var answer = Composing.Of(Level(ShopModel.ChurnRate) with { WithInterval = true }, Language.German,
            [Rate(29, 112)]);
        Assert.Equal(
            "Kündigungsquote: 25,9 % [1] (29 von 112 5G-Kunden; 95-%-Intervall 18,7 % bis 34,7 % [3]).", answer.Text);
        var method = Assert.IsType<AnswerCitation.Method>(answer.Citations[2]);
        Assert.Equal(3, method.Id);
        Assert.Contains("Zufallsauswahl", method.Text, StringComparison.Ordinal);
        Assert.Equal(["churn_rate", "churn_rate_yes", "churn_rate_base", "churn_rate_low", "churn_rate_high"],
            Names(answer));
        Assert.Equal(0.1869, (double)answer.Table.Rows[0][3]!, 3);
        Assert.Equal(0.3472, (double)answer.Table.Rows[0][4]!, 3);
    }

    [Fact]
    public void A_large_base_without_the_wish_has_no_interval()
    {
        var answer = Composing.Of(Level(ShopModel.ChurnRate), Language.English, [Rate(29, 112)]);
        Assert.Equal("Churn rate: 25.9 % [1] (29 of 112 5G customers).", answer.Text);
        Assert.Equal(["churn_rate", "churn_rate_yes", "churn_rate_base"], Names(answer));
        Assert.DoesNotContain(answer.Citations, c => c is AnswerCitation.Method);
    }

    [Fact]
    public void A_small_base_carries_an_interval_and_a_warning_but_no_columns()
    {
        var answer = Composing.Of(Level(ShopModel.ChurnRate), Language.English, [Rate(4, 4)]);
        Assert.Equal("Churn rate: 100.0 % [1] (4 of 4 5G customers; 95 % interval 51.0 % to 100.0 % [3]).",
            answer.Text);
        Assert.Equal(["churn_rate", "churn_rate_yes", "churn_rate_base"], Names(answer));
        Assert.Contains(answer.Warnings,
            w => w.StartsWith("Small base: fewer than 30 5G customers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mean_takes_its_spread_from_the_squares()
    {
        // 1, 2, 3, 4: mean 2.5, standard deviation 1.291, t(3) = 3.182.
        Row row = new() { ["charge"] = 2.5, ["charge_base"] = 4L, ["charge_squares"] = 30.0 };
        var answer = Composing.Of(Level(ShopModel.Charge), Language.English, [row]);
        Assert.Contains("95 % interval $0.45 to $4.55", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2.5, 25.0, 4L)]
    [InlineData(2.5, 24.9999999999, 4L)]
    [InlineData(1e9, 4e18, 4L)]
    [InlineData(2.5, 6.25, 1L)]
    public void A_mean_without_a_known_spread_promises_no_interval(double mean, double squares, long rows)
    {
        Row row = new() { ["charge"] = mean, ["charge_base"] = rows, ["charge_squares"] = squares };
        var answer = Composing.Of(Level(ShopModel.Charge) with { WithInterval = true }, Language.English, [row]);
        Assert.DoesNotContain("interval", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["charge", "charge_base"], Names(answer));
    }

    [Fact]
    public void A_score_takes_its_interval_from_promoters_and_detractors()
    {
        var answer = Composing.Of(Level(ShopModel.Nps) with { WithInterval = true }, Language.German,
            [Nps(50, 30, 100)]);
        Assert.Contains("+20,0 Punkte [1] (Basis: 100 5G-Kunden; 95-%-Intervall +2,9 Punkte bis +37,1 Punkte [3])",
            answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_rows_at_all_are_no_figure_and_no_interval()
    {
        Row row = new() { ["churn_rate_yes"] = 0L, ["churn_rate_base"] = 0L };
        var answer = Composing.Of(Level(ShopModel.ChurnRate) with { WithInterval = true }, Language.German, [row]);
        Assert.Equal("Kündigungsquote: keine Angabe, weil keine Zeile einen Wert hat [1].", answer.Text);
    }

    [Theory]
    [InlineData(Language.German, 939, 3488, 930, 3555,
        "Unterschied: +0,8 Prozentpunkte. Der Unterschied kann Zufall sein [3].")]
    [InlineData(Language.German, 1655, 3610, 48, 1883,
        "Unterschied: +43,3 Prozentpunkte. Der Unterschied ist größer, als Zufall erwarten lässt [3].")]
    [InlineData(Language.English, 939, 3488, 930, 3555,
        "Difference: +0.8 percentage points. The difference may be chance [3].")]
    [InlineData(Language.English, 48, 1883, 1655, 3610,
        "Difference: +43.3 percentage points. The difference is larger than chance alone suggests [3].")]
    public void Two_shares_side_by_side_are_judged(Language language, long yes, long all, long yesToo, long allToo,
        string last)
    {
        var query = Comparison(ShopModel.ChurnRate) with { Groups = [new Grouping(ShopModel.Contract)] };
        var answer = Composing.Of(query, language,
            [With(Rate(yes, all), "contract", "A"), With(Rate(yesToo, allToo), "contract", "B")]);
        Assert.Equal(last, answer.Text.Split('\n')[^1]);
        Assert.Equal(3, Assert.Single(answer.Citations.OfType<AnswerCitation.Method>()).Id);
    }

    [Fact]
    public void Of_two_periods_the_later_is_held_against_the_earlier()
    {
        var query = Comparison(ShopModel.Nps) with
        {
            Periods =
            [
                new(ShopModel.JoinedOn, new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
                new(ShopModel.JoinedOn, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
            ],
        };
        var answer = Composing.Of(
            query, Language.German, [With(Nps(500, 200, 1000), "period", "2023"),
                With(Nps(200, 300, 1000), "period", "2024")]);
        Assert.EndsWith(
            "Veränderung: −40,0 Punkte. Der Unterschied ist größer, als Zufall erwarten lässt [3].", answer.Text,
                StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_values_are_not_judged()
    {
        var query = Comparison(ShopModel.Charge) with { Groups = [new Grouping(ShopModel.Contract)] };
        Row[] rows =
        [
            new() { ["contract"] = "A", ["charge"] = 2.0, ["charge_base"] = 1L, ["charge_squares"] = 4.0 },
            new() { ["contract"] = "B", ["charge"] = 3.0, ["charge_base"] = 9L, ["charge_squares"] = 90.0 },
        ];
        var answer = Composing.Of(query, Language.English, rows);
        Assert.EndsWith("Difference: +$1.00.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_and_three_segments_get_no_verdict()
    {
        var query = Comparison(ShopModel.Count) with { Groups = [new Grouping(ShopModel.Contract)] };
        Row[] counts = [new() { ["contract"] = "A", ["customer_count"] = 7L },
            new() { ["contract"] = "B", ["customer_count"] = 9L }];
        Assert.EndsWith("Unterschied: +2.", Composing.Of(query, Language.German, counts).Text,
            StringComparison.Ordinal);
        var three = Comparison(ShopModel.ChurnRate) with { Groups = [new Grouping(ShopModel.Contract)] };
        var answer = Composing.Of(three, Language.German,
            Enumerable.Range(1, 3).Select(n => With(Rate(50, 100), "contract", $"S{n}")));
        Assert.DoesNotContain("Unterschied", answer.Text, StringComparison.Ordinal);
    }

    private static MetricQuery Level(Measure measure) => new() { Aim = Aim.Level, Measures = [measure] };

    private static MetricQuery Comparison(Measure measure) => new() { Aim = Aim.Comparison, Measures = [measure] };

    private static Row Rate(long yes, long all) =>
        new() { ["churn_rate"] = (double)yes / all, ["churn_rate_yes"] = yes, ["churn_rate_base"] = all };

    private static Row Nps(long promoters, long detractors, long all) => new()
    {
        ["nps"] = 100.0 * (promoters - detractors) / all,
        ["nps_promoters"] = promoters,
        ["nps_detractors"] = detractors,
        ["nps_base"] = all,
    };

    private static Row With(Row row, string name, object? value) => new(row) { [name] = value };

    private static IEnumerable<string> Names(Answer answer) => answer.Table.Columns.Select(c => c.Name);
}
