using InsightsBot.Plugins.Enrichment;

namespace InsightsBot.Plugins.Tests.Enrichment;

public sealed class RawVerbatimsTests : IDisposable
{
    private readonly TextsDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Rows_with_a_text_come_source_by_source_with_what_belongs_to_them()
    {
        var texts = new RawVerbatims(_database.Path, TextsDatabase.Sources);
        Assert.Equal(["shops"], texts.Targets);
        Assert.Equal(5, texts.Count());
        Assert.Equal(
            [
                ("reviews/1", "2025-03-01", "1", "A"), ("reviews/2", "2025-03-02", "5", null),
                ("reviews/4", null, null, "B"), ("calls/1", null, null, null), ("calls/2", null, null, null),
            ],
            texts.All().Select(t => (t.Id, t.Day, t.Rating, t.Keys[0] as string)));
        Assert.Equal("Niemand weiß, wer das schrieb.", texts.All().ElementAt(2).Text);
        Assert.Equal(1L, texts.All().First().Key);
    }

    [Fact]
    public void Nothing_is_written_and_several_may_read()
    {
        var before = File.ReadAllBytes(_database.Path);
        var texts = new RawVerbatims(_database.Path, TextsDatabase.Sources);
        using (var first = texts.All().GetEnumerator())
        {
            Assert.True(first.MoveNext());
            Assert.Equal(5, new RawVerbatims(_database.Path, TextsDatabase.Sources).All().Count());
        }

        Assert.Equal(before, File.ReadAllBytes(_database.Path));
    }
}
