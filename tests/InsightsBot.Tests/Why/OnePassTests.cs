using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Tests.Why;

/// <summary>One pass over the rows gives what the statements of the splits give, each run by itself.</summary>
public sealed class OnePassTests
{
    private static readonly string[] Dimensions =
        ["kind", "code", "same", "blank", "word", "age", "left_us", "state"];

    [Theory]
    [InlineData(1, 400)]
    [InlineData(2, 3)]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    [InlineData(5, 40_100)]
    public void Every_measure_by_every_dimension_is_what_its_statement_gives(int seed, int rows)
    {
        using var tables = new OddTables(seed, rows);
        var evidence = tables.Evidence;
        var splits = Splits(evidence.Model);
        foreach (var measure in evidence.Model.Measures.Where(m => m.Aggregation is not Aggregation.Percentile
            && m.Dataset == "people"))
        {
            foreach (var query in Queries(evidence.Model, measure))
            {
                var passed = Assert.IsAssignableFrom<IReadOnlyList<(ResultRows Rows, CompiledSql Sql)?>>(
                    evidence.RunAll([.. splits.Select(s => query with { Groups = s })]));
                for (var s = 0; s < splits.Count; s++)
                {
                    var (oracle, sql) = evidence.Run(query with { Groups = splits[s] })!.Value;
                    Assert.Equal(sql.Text, passed[s]!.Value.Sql.Text);
                    Assert.Equal(Text(oracle), Text(passed[s]!.Value.Rows));
                }
            }
        }
    }

    [Fact]
    public void A_split_with_too_many_members_is_given_up_and_the_others_stay()
    {
        using var tables = new OddTables(6, 300);
        var model = tables.Evidence.Model;
        var query = new MetricQuery { Aim = Aim.Split, Measures = [model.Measure("leaving")] };

        var passed = tables.Evidence.RunAll([By(query, model, "kind"), By(query, model, "same")], 3)!;

        Assert.Null(passed[0]);
        Assert.Equal(1, passed[1]!.Value.Rows.Count);
    }

    [Fact]
    public void Rows_that_a_join_multiplies_are_not_told_from_one_pass()
    {
        using var tables = new OddTables(7, 200);
        tables.Execute("INSERT INTO places VALUES ('p1', 'a second p1')");
        var model = tables.Evidence.Model;
        var query = new MetricQuery { Aim = Aim.Split, Measures = [model.Measure("leaving")] };

        Assert.Null(tables.Evidence.RunAll([By(query, model, "state")]));
        Assert.NotNull(tables.Evidence.RunAll([By(query, model, "kind")]));
    }

    [Fact]
    public void Rows_that_a_column_hides_the_number_of_are_not_told_from_one_pass()
    {
        using var tables = new OddTables(8, 20);
        tables.Execute("ALTER TABLE people ADD COLUMN _RowId_ TEXT");
        var model = tables.Evidence.Model;

        Assert.Null(tables.Evidence.RunAll(
            [By(new MetricQuery { Aim = Aim.Split, Measures = [model.Measure("leaving")] }, model, "kind")]));
    }

    [Fact]
    public void A_percentile_is_not_told_from_single_rows()
    {
        using var tables = new OddTables(9, 20);
        var model = tables.Evidence.Model;

        Assert.Null(tables.Evidence.RunAll(
            [By(new MetricQuery { Aim = Aim.Split, Measures = [model.Measure("median_spent")] }, model, "kind")]));
    }

    private static MetricQuery By(MetricQuery query, SemanticModel model, string dimension) =>
        query with { Groups = [new Grouping(model.Dimension(dimension))] };

    private static List<IReadOnlyList<Grouping>> Splits(SemanticModel model)
    {
        var one = Dimensions.Select(model.Dimension).Select(d => new Grouping(d, null, d.Bands.Count > 0)).ToList();
        return [.. one.Select(g => (IReadOnlyList<Grouping>)[g]), [one[0], one[7]], one];
    }

    private static IEnumerable<MetricQuery> Queries(SemanticModel model, Measure measure)
    {
        var query = new MetricQuery { Aim = Aim.Split, Measures = [measure] };
        yield return query;
        yield return query with { Filters = [new Filter.Compare(model.Dimension("age"), Comparator.AtLeast, 30)] };
        if (measure.Name == "people_count")
        {
            yield return query with { ShareOf = [new Filter.OneOf(model.Dimension("left_us"), ["yes"])] };
            yield return query with { ShareOf = [new Filter.OneOf(model.Dimension("kind"), ["a", "B"])] };
        }
    }

    /// <summary>Rows without numbers of sums that differ in the last digits only.</summary>
    private static List<string> Text(ResultRows rows) => [.. Enumerable.Range(0, rows.Count).Select(r =>
        string.Join(" | ", rows[r].Select(c => c is double or long
            ? Convert.ToDouble(c, CultureInfo.InvariantCulture).ToString("G9", CultureInfo.InvariantCulture)
            : c is null ? "NULL" : $"'{c}'")))];
}
