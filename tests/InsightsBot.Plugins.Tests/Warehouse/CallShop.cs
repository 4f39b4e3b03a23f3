using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tests.Warehouse;

/// <summary>A model over a handful of rows: customers in two one-to-one tables, regions, calls and invoices.</summary>
internal static class CallShop
{
    public const string Script = """
        CREATE TABLE "customers"
          (id TEXT, contract TEXT, age REAL, churned TEXT, charge REAL, joined_on TEXT, region_id TEXT);
        INSERT INTO "customers" VALUES
          ('c1', 'Month', 25, 'Yes', 10.0, '2023-01-31', 'r1'), ('c2', 'Month', 31, 'No', 20.5, '2023-02-01', 'r1'),
          ('c3', 'Year', 44, 'No', 30.0, '2023-12-31', 'r2'), ('c4', 'Year', NULL, NULL, 40.0, '2024-01-01', 'r2'),
          ('c5', NULL, 62, 'Yes', NULL, '2024-03-15', NULL), ('c6', 'Two Year', 30, 'No', 50.0, '2024-12-30', 'r9'),
          ('c7', 'Two Year', 29.5, 'No', 60.25, NULL, 'r1'), ('c8', 'Month', 18, 'Yes', 10.0, '2024-12-31', 'r2');
        CREATE TABLE "profile" (customer_ref TEXT, gender TEXT);
        INSERT INTO "profile" VALUES
          ('c1', 'F'), ('c2', 'M'), ('c3', 'F'), ('c4', 'M'), ('c6', 'F'), ('c7', NULL), ('c8', 'F');
        CREATE TABLE "regions" (region_id TEXT, state TEXT);
        INSERT INTO "regions" VALUES ('r1', 'Bayern'), ('r2', 'Hessen'), ('r3', 'Berlin');
        CREATE TABLE "calls"
          (call_id TEXT, customer_id TEXT, topic TEXT, minutes REAL, score INTEGER, called_at TEXT, note TEXT);
        INSERT INTO "calls" VALUES
          ('k1', 'c1', 'Bill', 3, 10, '2024-01-01 09:30:00', 'Rechnung 100% falsch'),
          ('k2', 'c1', 'Bill', 5, 0, '2024-01-31 23:59:59', NULL),
          ('k3', 'c1', 'Net', 4.5, 9, '2024-02-01 00:00:00', 'Kein NETZ'),
          ('k4', 'c2', 'Net', NULL, 8, '2024-02-29', 'netz weg'),
          ('k5', 'c3', NULL, 10, 6, '2024-04-01', 'ok'), ('k6', 'c3', 'Bill', 2, 7, '2025-01-01', ''),
          ('k7', NULL, 'Net', 7, NULL, '2024-12-30', 'x'), ('k8', 'c6', 'Move', 1, 9, NULL, 'it''s');
        CREATE TABLE "invoices" (invoice_id TEXT, customer_id TEXT, amount REAL, issued_on TEXT);
        INSERT INTO "invoices" VALUES
          ('i1', 'c1', 100, '2024-01-15'), ('i2', 'c1', 50, '2024-02-15'), ('i3', 'c2', 25.5, '2024-02-20'),
          ('i4', 'c3', NULL, '2024-02-21'), ('i5', 'c6', 60, '2024-12-30'), ('i6', NULL, 7, '2024-02-22');
        """;

    public static readonly Dataset Customers = Set("customers", "Kunden", "customers", "joined_on") with
    {
        PrimaryKey = ["id"],
        Joins = [new Join("regions", [new JoinColumns("region_id", "region_id")], JoinKind.ManyToOne)],
    };

    public static readonly Dataset Profile = Set("profile", "Profile", "profiles", null) with
    {
        PartOf = "customers",
        Joins = [new Join("customers", [new JoinColumns("customer_ref", "id")], JoinKind.OneToOne)],
    };

    public static readonly Dataset Regions = Set("regions", "Regionen", "regions", null);

    public static readonly Dataset Calls = Set("calls", "Anrufe", "calls", "called_at") with
    {
        Joins = [new Join("customers", [new JoinColumns("customer_id", "id")], JoinKind.ManyToOne)],
    };

    public static readonly Dataset Invoices = Set("invoices", "Rechnungen", "invoices", "issued_on") with
    {
        Joins = [new Join("customers", [new JoinColumns("customer_id", "id")], JoinKind.ManyToOne)],
    };

    public static readonly Dimension Contract = Of("contract", "customers", DimensionKind.Category);
    public static readonly Dimension Age = Of("age", "customers", DimensionKind.Number) with { Bands = [18, 30, 60] };
    public static readonly Dimension Churned =
        Of("churned", "customers", DimensionKind.Flag) with { TrueValue = "Yes", FalseValue = "No" };
    public static readonly Dimension JoinedOn = Of("joined_on", "customers", DimensionKind.Time);
    public static readonly Dimension Gender = Of("gender", "profile", DimensionKind.Category);
    public static readonly Dimension State = Of("state", "regions", DimensionKind.Place);
    public static readonly Dimension Topic = Of("topic", "calls", DimensionKind.Category);
    public static readonly Dimension Minutes = Of("minutes", "calls", DimensionKind.Number);
    public static readonly Dimension CalledAt = Of("called_at", "calls", DimensionKind.Time);
    public static readonly Dimension Note = Of("note", "calls", DimensionKind.Verbatim);
    public static readonly Dimension CallId = Of("call_id", "calls", DimensionKind.Identity);
    public static readonly Dimension IssuedOn = Of("issued_on", "invoices", DimensionKind.Time);

    public static readonly Measure CustomerCount = Of("customer_count", "customers", new Aggregation.Count());
    public static readonly Measure CallCount = Of("call_count", "calls", new Aggregation.Count());
    public static readonly Measure BillCalls =
        Of("bill_calls", "calls", new Aggregation.Count()) with { Where = [new Condition("topic", ["Bill"])] };
    public static readonly Measure Callers = Of("callers", "calls", new Aggregation.CountDistinct("customer_id"));
    public static readonly Measure Revenue = Of("revenue", "invoices", new Aggregation.Sum("amount"));
    public static readonly Measure Charge = Of("charge", "customers", new Aggregation.Average("charge"));
    public static readonly Measure MedianCharge =
        Of("median_charge", "customers", new Aggregation.Percentile("charge", 0.5));
    public static readonly Measure P90Minutes = Of("p90_minutes", "calls", new Aggregation.Percentile("minutes", 0.9));
    public static readonly Measure ChurnRate = Of("churn_rate", "customers", new Aggregation.Rate("churned"));
    public static readonly Measure Nps = Of("nps", "calls", new Aggregation.Nps("score"));
    public static readonly Measure CallsPerCustomer =
        Of("calls_per_customer", "calls", new Aggregation.Ratio("call_count", "customer_count"));
    public static readonly Measure RevenuePerCall =
        Of("revenue_per_call", "invoices", new Aggregation.Ratio("revenue", "call_count"));

    public static readonly SemanticModel Model = new(
        "call_shop",
        BilingualText.Same("call shop"),
        [Customers, Profile, Regions, Calls, Invoices],
        [
            CustomerCount, CallCount, BillCalls, Callers, Revenue, Charge, MedianCharge, P90Minutes, ChurnRate, Nps,
            CallsPerCustomer, RevenuePerCall,
        ],
        [Contract, Age, Churned, JoinedOn, Gender, State, Topic, Minutes, CalledAt, Note, CallId, IssuedOn]);

    private static Dataset Set(string name, string german, string english, string? time) =>
        new() { Name = name, Label = new BilingualText(german, english), Table = name, Time = time };

    private static Dimension Of(string name, string dataset, DimensionKind kind) => new()
    {
        Name = name,
        Label = BilingualText.Same(name),
        Dataset = dataset,
        Column = name,
        Kind = kind,
    };

    private static Measure Of(string name, string dataset, Aggregation aggregation) => new()
    {
        Name = name,
        Label = BilingualText.Same(name),
        Dataset = dataset,
        Aggregation = aggregation,
    };
}
