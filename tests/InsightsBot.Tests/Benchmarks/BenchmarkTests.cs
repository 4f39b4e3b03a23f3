using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Benchmarks;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Tests.Benchmarks;

public sealed class BenchmarkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_generated_table_has_its_rows_and_is_the_same_each_time()
    {
        var (first, second) = (Path.Combine(_folder.Path, "1.csv"), Path.Combine(_folder.Path, "2.csv"));
        Assert.Equal(500, new GeneratedTable(1).WriteRows(first, 500, null, CancellationToken.None));
        _ = new GeneratedTable(1).WriteRows(second, 500, null, CancellationToken.None);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void A_generated_table_reaches_a_size_in_bytes()
    {
        var file = Path.Combine(_folder.Path, "1.csv");
        _ = new GeneratedTable(1).WriteBytes(file, 1_000_000, null, CancellationToken.None);
        Assert.InRange(new FileInfo(file).Length, 1_000_000, 1_200_000);
    }

    [Fact]
    public void A_generated_table_is_ingested_with_ten_typed_columns()
    {
        var file = Path.Combine(_folder.Path, "1.csv");
        _ = new GeneratedTable(1).WriteRows(file, 500, null, CancellationToken.None);
        var cache = Path.Combine(_folder.Path, "cache");
        var figures = new IngestBench(TimeProvider.System).Ingest(file, cache, null, CancellationToken.None);
        Assert.Equal((500, new FileInfo(file).Length), (figures.Rows, figures.Bytes));
        Assert.True(figures.Seconds > 0 && figures.PeakBytes > 1_000_000);
        var table = Assert.Single(
            new Ingestion(cache, TimeProvider.System).Ingest(file, null, CancellationToken.None).Profile.Tables);
        Assert.Equal(10, table.Columns.Count);
        Assert.Equal(ColumnType.Whole, table.Columns.Single(c => c.Name == "nps_score").Type);
        Assert.Equal(ColumnType.Real, table.Columns.Single(c => c.Name == "amount_eur").Type);
    }

    [Fact]
    public void Generated_verbatims_are_the_same_each_time_and_an_index_of_them_is_made_and_searched()
    {
        var texts = new GeneratedVerbatims(1);
        Assert.Equal(texts.Texts(50).Select(t => t.Text), new GeneratedVerbatims(1).Texts(50).Select(t => t.Text));
        Assert.Equal(50, texts.Texts(50).Select(t => t.Text).Distinct().Count());
        var folder = Path.Combine(_folder.Path, "index");
        Assert.True(SearchBench.Build(folder, 500, null, CancellationToken.None).Seconds > 0);
        var figures = SearchBench.Search(folder, CancellationToken.None);
        Assert.True(figures.OpenMs > 0 && figures.P50Ms > 0 && figures.P95Ms >= figures.P50Ms);
        Assert.True(figures.FilteredP95Ms >= figures.FilteredP50Ms && figures.PeakBytes > 1_000_000);
    }

    [Fact]
    public void A_synthetic_model_has_its_columns_and_different_members()
    {
        var synthetic = new SyntheticModel(columns: 300, members: 2000, seed: 1);
        Assert.Equal(300, synthetic.Model.Dimensions.Count);
        Assert.Equal(300, synthetic.Model.Dimensions.Select(d => d.Label.De).Distinct().Count());
        Assert.Equal(2000, synthetic.Members.Select(m => m.Stored).Distinct().Count());
        Assert.All(synthetic.Members, m =>
            Assert.Equal(DimensionKind.Category, synthetic.Model.Dimension(m.Dimension).Kind));
    }

    [Fact]
    public void Questions_about_a_synthetic_model_are_timed_in_both_passes_and_by_their_form()
    {
        var bench = new ReadBench(Vocabulary.Read(Vocabulary.ShippedFolder));
        var table = bench.Run(columns: 20, members: 50, words: 100, rounds: 1, null, CancellationToken.None);
        Assert.Equal(["first pass", "warm", "warm, by category"], table.Rows.Take(3).Select(r => r[0]));
        Assert.All(table.Rows, r => Assert.Equal(table.Columns.Count, r.Count));
    }

    [Fact]
    public void A_generated_source_has_its_tables_and_their_ways_to_each_other()
    {
        foreach (var folder in new[] { "first", "second" })
        {
            _ = Directory.CreateDirectory(Path.Combine(_folder.Path, folder));
            new GeneratedSource(1).Write(Path.Combine(_folder.Path, folder), 5, 60, null, CancellationToken.None);
        }

        var files = Directory.GetFiles(Path.Combine(_folder.Path, "first"));
        Assert.Equal(5, files.Length);
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(f), File.ReadAllBytes(
            Path.Combine(_folder.Path, "second", Path.GetFileName(f)))));
        var source = new Ingestion(Path.Combine(_folder.Path, "cache"), TimeProvider.System)
            .Ingest(Path.Combine(_folder.Path, "first"), null, CancellationToken.None);
        // The first refers to none, the second to one, the others to two.
        Assert.Equal(7, source.Profile.Joins.Count);
    }

    [Fact]
    public void A_draft_is_timed_stage_by_stage()
    {
        var sources = new Sources(TimeProvider.System, Path.Combine(_folder.Path, "home"));
        var table = new DraftBench(sources, TimeProvider.System).Run(
            tables: 4, rows: 40, rounds: 2, null, CancellationToken.None);
        Assert.Equal(
            ["copy and profile", "draft", "write the model", "read the model"], table.Rows.Select(r => r[0]));
        Assert.All(table.Rows, r => Assert.Equal(table.Columns.Count, r.Count));
        Assert.All(table.Rows, r => Assert.Equal((4, 160L, 5), (r[1], r[3], r[4])));
    }

    [Fact]
    public void Figures_are_printed_as_a_table_and_as_json()
    {
        var table = new BenchTable(["case", "rows", "seconds"], [["small", 1000L, 0.12345], ["large", 2000L, null]]);
        Assert.Equal(" case   rows  seconds\nsmall  1,000     0.12\nlarge  2,000        –\n", table.In("table"));
        using var json = JsonDocument.Parse(table.In("json"));
        Assert.Equal(0.123, json.RootElement[0].GetProperty("seconds").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.RootElement[1].GetProperty("seconds").ValueKind);
    }
}
