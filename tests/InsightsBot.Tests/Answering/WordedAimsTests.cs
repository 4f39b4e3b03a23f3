using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using Row = System.Collections.Generic.Dictionary<string, object?>;

namespace InsightsBot.Tests.Answering;

public sealed class WordedAimsTests
{
    private static readonly MetricQuery Ranking = new()
    {
        Aim = Aim.Split,
        Measures = [ShopModel.Count],
        Groups = [new Grouping(ShopModel.Contract)],
        Order = new Ordering("customer_count", null, Descending: true),
        Limit = 2,
        SkipEmptyGroups = true,
    };

    [Fact]
    public void A_ranking_names_its_base_and_what_it_leaves_out()
    {
        var answer = Composing.Of(Ranking, Language.German, [Member("Two Year", 60, 0.6), Member("Month", 40, 0.4)]);
        Assert.Equal(
            "Top 2 Verträge nach Anzahl 5G-Kunden [1], Basis: 100 5G-Kunden:\n1. Zweijahresvertrag: 60 (60,0 %)\n"
            + "2. Month: 40 (40,0 %)",
            answer.Text);
        Assert.Contains("Nicht mitgezählt: 17 5G-Kunden ohne Angabe (Vertrag).", answer.Assumptions);
        Assert.Equal(["contract", "customer_count", "customer_count_share"], answer.Table.Columns.Select(c => c.Name));
        Assert.Equal("Two Year", answer.Table.Rows[0][0]);
    }

    [Theory]
    [InlineData(Language.German, true, "Anzahl 5G-Kunden, am höchsten: Zweijahresvertrag mit 60 (60,0 %) [1].")]
    [InlineData(Language.English, false, "Number of 5G customers, lowest: two-year contract at 60 (60.0 %) [1].")]
    public void One_winner_is_one_sentence(Language language, bool isTop, string text)
    {
        var query = Ranking with { Limit = 1, Order = new Ordering("customer_count", null, isTop) };
        Assert.Equal(text, Composing.Of(query, language, [Member("Two Year", 60, 0.6)]).Text);
    }

    [Fact]
    public void A_german_adjective_after_nach_is_not_left_uninflected()
    {
        var churned = ShopModel.Count with { Label = new BilingualText("gekündigte Kunden", "churned customers") };
        var answer = Composing.Of(Ranking with { Measures = [churned] }, Language.German, [Member("Month", 40, 1)]);
        Assert.StartsWith("Top 2 Verträge nach Anzahl (gekündigte Kunden) [1]", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("Top 2 Verträge nach Anzahl (gekündigte", answer.Interpretation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trend_goes_from_its_first_to_its_last_point_and_tells_the_incomplete_ones()
    {
        var query = Trend(Grain.Month) with
        {
            Filters = [new Filter.Within(ShopModel.JoinedOn, new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 15))],
        };
        Row[] rows =
        [
            new() { ["month"] = "2024-01", ["customer_count"] = 10L },
            new() { ["month"] = "2024-02", ["customer_count"] = 30L },
            new() { ["month"] = "2024-03", ["customer_count"] = 5L },
        ];
        var german = Composing.Of(query, Language.German, rows);
        Assert.Equal(
            "Anzahl 5G-Kunden pro Monat (01.01.2024–15.03.2024) [1]: Januar 2024: 10 → März 2024: 5; Veränderung: −5.\n"
            + "Höchster Wert: 30 (Februar 2024); niedrigster Wert: 5 (März 2024).",
            german.Text);
        Assert.Contains("Nur zum Teil enthalten und so nicht vergleichbar: März 2024.", german.Warnings);
        var english = Composing.Of(query, Language.English, rows);
        Assert.StartsWith(
            "Number of 5G customers per month (1 Jan 2024–15 Mar 2024) [1]: from 10 (January 2024) to 5 (March 2024), "
            + "a change of −5.",
            english.Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Grain.Week, "2024-W01", "2024-W52", false)]
    [InlineData(Grain.Week, "2023-W01", "2025-W01", true)]
    [InlineData(Grain.Quarter, "2023-Q1", "2024-Q4", false)]
    [InlineData(Grain.Quarter, "2022-Q4", "2024-Q4", true)]
    [InlineData(Grain.Year, "2023", "2024", false)]
    [InlineData(Grain.Year, "2023", "2025", true)]
    [InlineData(Grain.Day, "2023-01-01", "2024-12-31", false)]
    public void Points_beyond_the_data_are_incomplete(Grain grain, string first, string last, bool isIncomplete)
    {
        var column = grain.ToString().ToLowerInvariant();
        var answer = Composing.Of(
            Trend(grain),
            Language.English,
            new[] { first, last }.Select(p => new Row { [column] = p, ["customer_count"] = 100L }));
        Assert.Equal(isIncomplete, answer.Warnings.Any(w => w.StartsWith("Covered in part", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_distribution_says_bands_as_people_do()
    {
        var query = new MetricQuery
        {
            Aim = Aim.Distribution,
            Measures = [ShopModel.Count],
            Groups = [new Grouping(ShopModel.Age, Banded: true)],
        };
        var bands = new[] { "00: < 18", "01: 18 – < 30.5", "03: ≥ 60", null };
        var rows = bands.Select(
            b => new Row { ["age"] = b, ["customer_count"] = 50L, ["customer_count_share"] = 0.25 });
        Assert.Equal(
            "Anzahl 5G-Kunden, verteilt nach Alter [1]:\n– unter 18: 50 (25,0 %)\n– 18 bis unter 30,5: 50 (25,0 %)\n"
            + "– ab 60: 50 (25,0 %)\n– ohne Angabe: 50 (25,0 %)",
            Composing.Of(query, Language.German, rows).Text);
    }

    [Fact]
    public void A_list_in_order_shows_who_leads_it()
    {
        var query = new MetricQuery
        {
            Aim = Aim.List,
            Listed = ShopModel.Customers,
            Columns = [ShopModel.Id, ShopModel.Contract, ShopModel.Age],
            Order = new Ordering(null, ShopModel.Age, Descending: true),
            Limit = 2,
        };
        Row[] rows = [new() { ["id"] = "C-7", ["age"] = 81L }, new() { ["id"] = "C-9", ["age"] = 80L }];
        Assert.Equal(
            "Top 2 5G customers by age [1]:\n1. C-7: 81 years\n2. C-9: 80 years",
            Composing.Of(query, Language.English, rows).Text);
        Assert.Equal(
            "5G customers: 2 rows [1].",
            Composing.Of(query with { Order = null, Limit = null }, Language.English, rows).Text);
    }

    [Fact]
    public void An_average_says_that_it_is_one_and_that_nobody_asked_for_it()
    {
        var query = new MetricQuery { Aim = Aim.Level, Measures = [ShopModel.Charge] };
        Row row = new() { ["charge"] = 64.76, ["charge_base"] = 7043L, ["charge_squares"] = 4e7 };
        var german = Composing.Of(query, Language.German, [row]);
        Assert.Equal("Monatsgebühr im Durchschnitt: 64,76 $ [1] (Basis: 7.043 5G-Kunden).", german.Text);
        Assert.Contains("„Monatsgebühr“: Durchschnitt angenommen, nicht Summe.", german.Assumptions);
        var english = Composing.Of(query, Language.English, [row]);
        Assert.Equal("Average monthly charge: $64.76 [1] (base: 7,043 5G customers).", english.Text);
    }

    [Fact]
    public void Conditions_stand_in_the_sentence_and_limits_of_groups_in_their_unit()
    {
        var query = new MetricQuery
        {
            Aim = Aim.Split,
            Measures = [ShopModel.ChurnRate],
            Groups = [new Grouping(ShopModel.Contract)],
            Filters = [new Filter.Compare(ShopModel.Age, Comparator.AtLeast, 30)],
            Having = [new GroupCondition("churn_rate", Comparator.More, 0.3)],
        };
        Row row = new() { ["contract"] = "Month", ["churn_rate"] = 0.4, ["churn_rate_yes"] = 40L,
            ["churn_rate_base"] = 100L };
        Assert.Equal(
            "Kündigungsquote nach Vertrag (Alter mindestens 30; Kündigungsquote mehr als 30,0 %) [1]:\n"
            + "– Month: 40,0 % (40 von 100 5G-Kunden)",
            Composing.Of(query, Language.German, [row]).Text);
    }

    [Fact]
    public void No_rows_are_said_plainly()
    {
        var answer = Composing.Of(Ranking, Language.English, Array.Empty<Row>());
        Assert.Equal("There are no rows in the data for this question [1].", answer.Text);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
    }

    [Theory]
    [InlineData("Kündigungsgrund", "Kündigungsgründe")]
    [InlineData("Stadt", "Städte")]
    [InlineData("Zahlungsart", "Zahlungsarten")]
    [InlineData("Berater", "Berater")]
    [InlineData("Thema", "Themen")]
    [InlineData("Kategorie", "Kategorien")]
    [InlineData("erster Kontakt", null)]
    [InlineData("Quux", null)]
    public void Plurals_are_known_or_left_alone(string label, string? plural)
    {
        var dimension = ShopModel.Contract with { Label = BilingualText.Same(label) };
        Assert.Equal(plural, InsightsBot.Answering.Plurals.Of(dimension, Language.German));
    }

    [Theory]
    [InlineData("Anrufe", "Anrufen")]
    [InlineData("Kunden", "Kunden")]
    [InlineData("aktive Kunden", "aktiven Kunden")]
    [InlineData("Rezensionen und Beiträge", "Rezensionen und Beiträgen")]
    [InlineData("Berater", "Beratern")]
    [InlineData("Tickets", "Tickets")]
    public void After_von_stands_the_dative(string plural, string dative)
    {
        Assert.Equal(dative, InsightsBot.Answering.Plurals.AfterOf(plural, Language.German));
        Assert.Equal(plural, InsightsBot.Answering.Plurals.AfterOf(plural, Language.English));
    }

    private static Row Member(string name, long count, double share) => new()
    {
        ["contract"] = name,
        ["customer_count"] = count,
        ["customer_count_share"] = share,
        ["customer_count_total"] = 100L,
        ["customer_count_left_out"] = 17L,
    };

    private static MetricQuery Trend(Grain grain) => new()
    {
        Aim = Aim.Trend,
        Measures = [ShopModel.Count],
        Groups = [new Grouping(ShopModel.JoinedOn, grain)],
    };
}
