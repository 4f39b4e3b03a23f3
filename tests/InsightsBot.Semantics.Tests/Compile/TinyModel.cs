using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Compile;

/// <summary>Two datasets, just enough to compile every kind of query.</summary>
internal static class TinyModel
{
    public static readonly Dataset Customers = Set("customers", "Kunden", "customers", "joined_on");

    public static readonly Dataset Calls = Set("calls", "Anrufe", "calls", "called_at") with
    {
        Joins = [new Join("customers", [new JoinColumns("customer_id", "id")], JoinKind.ManyToOne)],
    };

    public static readonly Dimension Contract = Of("contract", "Vertrag", "contract", "customers",
        DimensionKind.Category);
    public static readonly Dimension Age = Of("age", "Alter", "age", "customers", DimensionKind.Number);
    public static readonly Dimension JoinedOn = Of("joined_on", "Beginn", "start", "customers", DimensionKind.Time);
    public static readonly Dimension Note = Of("note", "Notiz", "note", "calls", DimensionKind.Verbatim);
    public static readonly Dimension CalledAt = Of("called_at", "Anrufzeit", "call time", "calls", DimensionKind.Time);
    public static readonly Dimension Topic = Of("topic", "Thema", "topic", "calls", DimensionKind.Category);

    public static readonly Measure CustomerCount =
        Of("customer_count", "Anzahl Kunden", "number of customers", "customers", new Aggregation.Count());

    public static readonly Measure Charge =
        Of("charge", "Monatsgebühr", "monthly charge", "customers", new Aggregation.Average("charge"));

    public static readonly Measure CallCount = Of("call_count", "Anzahl Anrufe", "number of calls", "calls",
        new Aggregation.Count());

    public static readonly Measure Wait =
        Of("wait", "Wartezeit", "wait", "calls", new Aggregation.Percentile("wait", 0.9));

    public static readonly Measure CallsEach = Of(
        "calls_each", "Anrufe je Kunde", "calls per customer", "calls", new Aggregation.Ratio("call_count",
            "customer_count"));

    public static readonly SemanticModel Model = new(
        "tiny",
        BilingualText.Same("tiny"),
        [Customers, Calls],
        [CustomerCount, Charge, CallCount, Wait, CallsEach],
        [Contract, Age, JoinedOn, Note, CalledAt, Topic]);

    private static Dataset Set(string name, string german, string english, string time) =>
        new() { Name = name, Label = new BilingualText(german, english), Table = name, Time = time };

    private static Dimension Of(string name, string german, string english, string dataset, DimensionKind kind) => new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Dataset = dataset,
        Column = name,
        Kind = kind,
    };

    private static Measure Of(string name, string german, string english, string dataset, Aggregation aggregation) =>
        new()
    {
        Name = name,
        Label = new BilingualText(german, english),
        Dataset = dataset,
        Aggregation = aggregation,
    };
}
