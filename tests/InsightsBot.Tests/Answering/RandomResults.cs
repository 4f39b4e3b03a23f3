using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Tests.Answering;

/// <summary>
/// Queries of every aim with rows as a database could return them, names of members as awkward as data has them.
/// </summary>
internal static class RandomResults
{
    private static readonly string?[] AwkwardNames =
    [
        null, "", "Glas 300", "Offer E 2", "2024-03-05", "5", "5 %", "7.5", "One", "Zwei Jahre", "1. FC Köln",
            "Tarif \"L\"",
        "„Komfort“", "[1]", "[12] neu", "3 [", "a\nb", "½ Liter", "-3", "+49 221", "100 Mio", "12:30", "Q3 2024",
            "1 von 2",
        "Tausend", "20 Prozent", "drei", "ein", "<b>9</b>", "x“ 9 „y", "Two Year", "1,5", "1.234,5 %", "٣",
    ];

    private static readonly Measure[] Measures =
    [
        ShopModel.Count, ShopModel.Revenue, ShopModel.Charge, ShopModel.ChurnRate, ShopModel.Nps, ShopModel.Wait,
        ShopModel.RevenuePerCustomer, ShopModel.Reasons,
    ];

    private static readonly Filter[] Filters =
    [
        new Filter.OneOf(ShopModel.Contract, ["Two Year", "1 Month"], Negated: true),
        new Filter.Compare(ShopModel.Age, Comparator.More, 33.5),
        new Filter.Between(ShopModel.Age, 18, 44),
        new Filter.Within(ShopModel.JoinedOn, new DateOnly(2024, 1, 1), null),
        new Filter.Contains(ShopModel.Offer, "Tarif 7"),
        new Filter.Empty(ShopModel.Offer),
    ];

    private static readonly Filter.Within[] TwoYears =
    [
        new(ShopModel.JoinedOn, new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
        new(ShopModel.JoinedOn, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
    ];

    public static Gen<(MetricQuery Query, int Seed, int Rows)> Any =>
        from query in Queries
        from seed in Gen.Choose(0, int.MaxValue)
        from rows in Gen.Choose(0, 12)
        select (query, seed, rows);

    /// <summary>Rows for the columns of a query; alike for the same seed.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Rows(CompiledSql sql, MetricQuery query, int seed, int rows)
    {
        var random = new Random(seed);
        var count = query.Aim is Aim.Level or Aim.Share ? 1 : query.Limit is { } limit ? Math.Min(limit, rows) : rows;
        return [.. Enumerable.Range(0, count).Select(r => Row(sql, query, r, random))];
    }

    private static Gen<MetricQuery> Queries =>
        from aim in Gen.Elements(Enum.GetValues<Aim>())
        from measure in Gen.Elements(Measures)
        from second in Gen.Elements(Measures)
        from isDouble in Gen.Elements(false, false, true)
        from filters in Gen.SubListOf(Filters)
        from limit in Gen.Elements<int?>(null, 1, 3, 10)
        from grain in Gen.Elements(Enum.GetValues<Grain>())
        from split in Gen.Elements(ShopModel.Contract, ShopModel.Offer, ShopModel.Churned)
        from withInterval in Gen.Elements(true, false)
        from isTop in Gen.Elements(true, false)
        select Query(aim, isDouble && second != measure ? [measure, second] : [measure], split, grain) with
        {
            Filters = [.. filters],
            Limit = aim is Aim.Split or Aim.List ? limit : null,
            Order = aim == Aim.Split && limit is not null ? new Ordering(measure.Name, null, isTop)
                : aim == Aim.List ? new Ordering(null, ShopModel.Age, isTop)
                : null,
            SkipEmptyGroups = aim == Aim.Split && limit is not null,
            WithInterval = withInterval,
        };

    private static MetricQuery Query(Aim aim, IReadOnlyList<Measure> measures, Dimension split, Grain grain) =>
        aim switch
    {
        Aim.Level => new MetricQuery { Aim = aim, Measures = measures },
        Aim.Share => new MetricQuery
        {
            Aim = aim,
            Measures = [ShopModel.Count],
            ShareOf = [new Filter.OneOf(ShopModel.Churned, ["Yes"])],
        },
        Aim.Split => new MetricQuery { Aim = aim, Measures = measures, Groups = [new Grouping(split)] },
        Aim.Trend => new MetricQuery { Aim = aim, Measures = measures,
            Groups = [new Grouping(ShopModel.JoinedOn, grain)] },
        Aim.Comparison => split == ShopModel.Offer
            ? new MetricQuery { Aim = aim, Measures = measures, Periods = TwoYears }
            : new MetricQuery { Aim = aim, Measures = measures, Groups = [new Grouping(split)] },
        Aim.List => new MetricQuery
        {
            Aim = aim,
            Listed = ShopModel.Customers,
            Columns = [ShopModel.Id, ShopModel.Age, ShopModel.Contract, ShopModel.JoinedOn],
        },
        Aim.Distribution => new MetricQuery
        {
            Aim = aim,
            Measures = [ShopModel.Count],
            Groups = [new Grouping(ShopModel.Age, Banded: true)],
        },
    };

    private static object?[] Row(CompiledSql sql, MetricQuery query, int row, Random random)
    {
        var whole = random.Next(4) == 0 ? random.Next(0, 40) : random.Next(1, 5_000_000);
        return [.. sql.Columns.Select(c =>
            c.Role == ColumnRole.Member ? Member(c, query, row, random) : Number(c, whole, random))];
    }

    private static object? Number(CompiledColumn column, int whole, Random random)
    {
        var part = whole == 0 ? 0 : random.Next(0, whole + 1);
        return column switch
        {
            { Role: ColumnRole.Base or ColumnRole.Total or ColumnRole.LeftOut, Unit: Unit.Count } => (long)whole,
            { Role: ColumnRole.Yes, Unit: Unit.Count } => (long)part,
            { Role: ColumnRole.Support } when column.Name.EndsWith("_squares", StringComparison.Ordinal) =>
                1e4 * whole * random.NextDouble(),
            { Role: ColumnRole.Support } => (long)(part / 2),
            _ when random.Next(12) == 0 => null,
            { Unit: Unit.Share } => random.NextDouble() < 0.1 ? random.Next(0, 2) : random.NextDouble(),
            { Unit: Unit.NpsPoints } => (200 * random.NextDouble()) - 100,
            { Unit: Unit.Count } => (long)whole,
            _ => Math.Round((random.NextDouble() - 0.2) * Math.Pow(10, random.Next(0, 9)), random.Next(0, 5)),
        };
    }

    private static object? Member(CompiledColumn column, MetricQuery query, int row, Random random)
    {
        if (column.Name == "period")
        {
            return row < 2 ? TwoYears[row].Days(Language.German) : null;
        }

        if (column.Dimension is { Kind: DimensionKind.Number })
        {
            object age = random.Next(18, 99) + (0.25 * random.Next(4));
            return query.Listed is null ? Pick(random, "00: < 18", "01: 18 – < 30.5", "03: ≥ 60", null) : age;
        }

        var point = new DateOnly(2023, 1, 1).AddDays(31 * row);
        return column.Name switch
        {
            "joined_on" => point.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) +
                Pick(random, "", " 12:30:15", "T08:01:02"),
            "day" => point.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "week" => $"{point.Year}-W{1 + (row % 52):00}",
            "month" => point.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            "quarter" => $"{point.Year}-Q{1 + (row % 4)}",
            "year" => $"{2000 + row}",
            _ => random.Next(3) == 0 ? RandomText(random) : Pick(random, AwkwardNames),
        };
    }

    private static string RandomText(Random random) => new([.. Enumerable.Range(0, random.Next(1, 100))
        .Select(_ => "abcÄß 0123456789.,;:-–+%[]()„“\"»«€\n"[random.Next(34)])]);

    private static string? Pick(Random random, params string?[] from) => from[random.Next(from.Length)];
}
