using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Compile;

public sealed class SqlTextTests
{
    private const string ShareOfCustomers =
        "1.0 * \"customers_by_group\".\"customer_count\" / "
        + "NULLIF(SUM(\"customers_by_group\".\"customer_count\") OVER (), 0)"
        + " AS \"customer_count_share\"";

    private static readonly MetricQuery ChargeByContract = new()
    {
        Aim = Aim.Split,
        Measures = [TinyModel.Charge],
        Groups = [new Grouping(TinyModel.Contract)],
        Filters = [new Filter.Compare(TinyModel.Age, Comparator.More, 30)],
        Order = new Ordering("charge", null, Descending: true),
        Limit = 3,
        SkipEmptyGroups = true,
    };

    [Fact]
    public void One_select_is_enough_for_figures_of_one_dataset() => Says(
        ChargeByContract,
        Language.German,
        """
        -- Monatsgebühr nach Vertrag
        SELECT
          "customers"."contract" AS "contract",
          AVG("customers"."charge") AS "charge",
          COUNT("customers"."charge") AS "charge_base",
          SUM(1.0 * "customers"."charge" * "customers"."charge") AS "charge_squares"
        FROM "customers" AS "customers"
        -- Alter: mehr als die gefragte Grenze
        WHERE "customers"."age" > @p1
        -- Vertrag: nur Zeilen mit Angabe
          AND "customers"."contract" IS NOT NULL
        -- Je Vertrag
        GROUP BY "customers"."contract"
        -- Sortiert nach Monatsgebühr, größte zuerst; so viele wie gefragt
        ORDER BY "charge" DESC NULLS LAST, "customers"."contract" ASC NULLS LAST
        LIMIT 3
        """);

    [Fact]
    public void A_share_of_the_total_takes_steps_with_names() => Says(
        ChargeByContract with { Measures = [TinyModel.CustomerCount],
            Order = new Ordering("customer_count", null, true) },
        Language.English,
        $$"""
        -- number of customers by contract
        WITH
        -- Step 1: number of customers by contract
        "customers_by_group" AS (
          SELECT
            "customers"."contract" AS "contract",
            COUNT(*) AS "customer_count"
          FROM "customers" AS "customers"
          -- age: more than the limit asked for
          WHERE "customers"."age" > @p1
          -- contract: only rows that have one
            AND "customers"."contract" IS NOT NULL
          -- Per contract
          GROUP BY "customers"."contract"
        ),
        -- Step 2: left out: rows without contract
        "left_out" AS (
          SELECT COUNT(*) AS "rows"
          FROM "customers" AS "customers"
          -- age: more than the limit asked for
          WHERE "customers"."age" > @p1
            AND ("customers"."contract" IS NULL)
        )
        -- Step 3: result
        SELECT
          "customers_by_group"."contract" AS "contract",
          "customers_by_group"."customer_count" AS "customer_count",
          {{ShareOfCustomers}},
          SUM("customers_by_group"."customer_count") OVER () AS "customer_count_total",
          (SELECT "rows" FROM "left_out") AS "customer_count_left_out"
        FROM "customers_by_group"
        -- Sorted by number of customers, largest first; as many as asked for
        ORDER BY "customers_by_group"."customer_count" DESC NULLS LAST, "customers_by_group"."contract" ASC NULLS LAST
        LIMIT 3
        """);

    [Fact]
    public void Figures_of_two_datasets_meet_on_their_groups() => Says(
        new MetricQuery { Aim = Aim.Split, Measures = [TinyModel.CallsEach],
            Groups = [new Grouping(TinyModel.Contract)] },
        Language.German,
        """
        -- Anrufe je Kunde nach Vertrag
        WITH
        -- Schritt 1: Anzahl Anrufe nach Vertrag
        "calls_by_group" AS (
          SELECT
            "customers"."contract" AS "contract",
            COUNT(*) AS "call_count"
          FROM "calls" AS "calls"
          LEFT JOIN "customers" AS "customers" ON "calls"."customer_id" = "customers"."id"
          -- Je Vertrag
          GROUP BY "customers"."contract"
        ),
        -- Schritt 2: Anzahl Kunden nach Vertrag
        "customers_by_group" AS (
          SELECT
            "customers"."contract" AS "contract",
            COUNT(*) AS "customer_count"
          FROM "customers" AS "customers"
          -- Je Vertrag
          GROUP BY "customers"."contract"
        ),
        -- Schritt 3: alle Gruppen der Schritte davor
        "all_groups" AS (
          SELECT "contract" FROM "calls_by_group"
          UNION
          SELECT "contract" FROM "customers_by_group"
        )
        -- Schritt 4: Ergebnis
        SELECT
          "all_groups"."contract" AS "contract",
          1.0 * "calls_by_group"."call_count" / NULLIF("customers_by_group"."customer_count", 0) AS "calls_each",
          "calls_by_group"."call_count" AS "calls_each_yes",
          "customers_by_group"."customer_count" AS "calls_each_base"
        FROM "all_groups"
        LEFT JOIN "calls_by_group" ON "all_groups"."contract" IS "calls_by_group"."contract"
        LEFT JOIN "customers_by_group" ON "all_groups"."contract" IS "customers_by_group"."contract"
        -- Sortiert nach Vertrag
        ORDER BY "all_groups"."contract" ASC NULLS LAST
        LIMIT 1000
        """);

    [Fact]
    public void A_list_says_its_conditions_and_order() => Says(
        new MetricQuery
        {
            Aim = Aim.List,
            Listed = TinyModel.Calls,
            Columns = [TinyModel.Topic, TinyModel.Contract],
            Filters = [new Filter.Contains(TinyModel.Note, "Netz"),
                new Filter.OneOf(TinyModel.Topic, ["A", "B"], Negated: true)],
            Order = new Ordering(null, TinyModel.Topic, Descending: false),
        },
        Language.German,
        """
        -- Liste: Anrufe
        SELECT
          "calls"."topic" AS "topic",
          "customers"."contract" AS "contract"
        FROM "calls" AS "calls"
        LEFT JOIN "customers" AS "customers" ON "calls"."customer_id" = "customers"."id"
        -- Notiz: enthält die gefragte Stelle
        WHERE instr(lower("calls"."note"), lower(@p1)) > 0
        -- Thema: alle außer den gefragten Werten
          AND ("calls"."topic" NOT IN (@p2, @p3) OR "calls"."topic" IS NULL)
        -- Sortiert nach Thema, kleinste zuerst
        ORDER BY "calls"."topic" ASC NULLS LAST
        LIMIT 1000
        """);

    [Fact]
    public void A_step_never_takes_the_name_of_a_table()
    {
        var awkward = TinyModel.Customers with { Table = "Customers_By_Group" };
        var model = new SemanticModel(
            "tiny", BilingualText.Same("tiny"), [awkward,
                TinyModel.Calls], TinyModel.Model.Measures, TinyModel.Model.Dimensions);
        var query = ChargeByContract with { Having = [new GroupCondition("charge", Comparator.More, 5)] };
        var sql = ((Compilation.Done)new SqlCompiler(model, new SqliteDialect())
            .Compile(query, Language.German)).Sql.Text;
        Assert.Contains("\"customers_by_group_\" AS (", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("\"customers_by_group\"", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_cannot_leave_its_comment()
    {
        var label = new BilingualText("x\n; DROP TABLE customers --", "x\u2028; DROP TABLE customers --");
        var measure = TinyModel.Charge with { Label = label };
        var query = ChargeByContract with { Measures = [measure],
            Groups = [new Grouping(TinyModel.Contract with { Label = label })] };
        foreach (var language in new[] { Language.German, Language.English })
        {
            var lines = Compiled(query, language).Split('\n');
            Assert.All(lines.Where(l => l.Contains("DROP", StringComparison.Ordinal)),
                l => Assert.StartsWith("--", l, StringComparison.Ordinal));
        }
    }

    private static void Says(MetricQuery query, Language language, string sql)
    {
        Assert.Equal(sql.ReplaceLineEndings("\n"), Compiled(query, language));
        Assert.Equal(Compiled(query, language), Compiled(query, language));
    }

    private static string Compiled(MetricQuery query, Language language) =>
        ((Compilation.Done)new SqlCompiler(TinyModel.Model, new SqliteDialect()).Compile(query, language)).Sql.Text;
}
