using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Tests.Answering;

/// <summary>A small model with awkward labels: digits, number words and quotes in names.</summary>
internal static class ShopModel
{
    public static readonly Dataset Customers = new()
    {
        Name = "customers",
        Label = new BilingualText("5G-Kunden", "5G customers"),
        Table = "customers",
        PrimaryKey = ["id"],
        Time = "joined_on",
    };

    public static readonly Dimension Contract = Split("contract", "Vertrag", "contract") with
    {
        Members = [new Member("Two Year", new BilingualText("Zweijahresvertrag", "two-year contract"),
            BilingualWords.None)],
    };

    public static readonly Dimension Offer = Split("offer", "Angebot 2024 „neu“", "offer 2024 “new”");

    public static readonly Dimension Churned = Split("churned", "Kündigung", "churn") with
    {
        Kind = DimensionKind.Flag,
        TrueValue = "Yes",
        FalseValue = "No",
    };

    public static readonly Dimension Age = Split("age", "Alter", "age") with
    {
        Kind = DimensionKind.Number,
        Unit = Unit.Years,
        Bands = [18, 30.5, 60],
    };

    public static readonly Dimension JoinedOn = Split("joined_on", "Beginn",
        "start") with { Kind = DimensionKind.Time };

    public static readonly Dimension Id = Split("id", "Kunden-ID 1",
        "customer id 1") with { Kind = DimensionKind.Identity };

    public static readonly Measure Count = Of("customer_count", "Anzahl 5G-Kunden", "number of 5G customers",
        new Aggregation.Count(), Unit.Count);

    public static readonly Measure Revenue = Of("revenue", "Umsatz 2024", "revenue 2024",
        new Aggregation.Sum("revenue"), Unit.Euro);

    public static readonly Measure Charge = Of("charge", "Monatsgebühr", "monthly charge",
        new Aggregation.Average("charge"), Unit.Dollar);

    public static readonly Measure ChurnRate =
        Of("churn_rate", "Kündigungsquote", "churn rate", new Aggregation.Rate("churned"), Unit.Share);

    public static readonly Measure Nps = Of("nps", "NPS", "NPS", new Aggregation.Nps("score"), Unit.NpsPoints);

    public static readonly Measure Wait =
        Of("wait", "P90 Wartezeit", "p90 wait", new Aggregation.Percentile("wait", 0.9), Unit.Minutes);

    public static readonly Measure RevenuePerCustomer =
        Of("revenue_each", "Umsatz je Kunde", "revenue per customer",
            new Aggregation.Ratio("revenue", "customer_count"), Unit.Euro);

    public static readonly Measure Reasons =
        Of("reasons", "Zwei-Wege-Gründe", "two-way reasons", new Aggregation.CountDistinct("reason"), Unit.Count);

    public static readonly SemanticModel Model = new(
        "shop",
        new BilingualText("Laden 24", "shop 24"),
        [Customers],
        [Count, Revenue, Charge, ChurnRate, Nps, Wait, RevenuePerCustomer, Reasons],
        [Contract, Offer, Churned, Age, JoinedOn, Id],
        notes: [new BilingualText("Drei Spalten blieben leer.", "Three columns were empty.")]);

    public static readonly IReadOnlyDictionary<string, Period> Coverage =
        new Dictionary<string, Period> { ["joined_on"] = new(new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31)) };

    private static Dimension Split(string name, string german, string english) => new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Dataset = "customers",
        Column = name,
        Kind = DimensionKind.Category,
    };

    private static Measure Of(string name, string german, string english, Aggregation aggregation, Unit unit) => new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Dataset = "customers",
        Aggregation = aggregation,
        Unit = unit,
    };
}
