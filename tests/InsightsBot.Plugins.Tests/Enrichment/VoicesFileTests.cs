using InsightsBot.Plugins.Enrichment;

namespace InsightsBot.Plugins.Tests.Enrichment;

/// <summary>Files of read texts: under another name until they are whole, read back as they were given.</summary>
public sealed class VoicesFileTests : IDisposable
{
    private const int BatchSize = 5_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("insights-voices-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Place => Path.Combine(_folder, "voices.db");

    [Fact]
    public void What_was_added_is_read_back()
    {
        using (var file = Begin("key"))
        {
            file.Add(Text(1, "Der Preis ist zu hoch.", "negative", 0.75,
                new EnrichedMention("price.level", "price", "negative"),
                new EnrichedMention("price", "price", "neutral")));
            file.Add(Text(2, "…", null, null));
            file.Note("sentiment.reviews.German", "Gelernt.");
            Assert.False(File.Exists(Place));
            file.Complete();
        }

        var stored = new StoredVerbatims(Place);
        Assert.Equal(2, stored.Count());
        var (first, second) = (stored.All().First(), stored.All().Last());
        Assert.Equal(("reviews/1", "reviews", "1", "2025-01-01", "Der Preis ist zu hoch.", "de", "negative", 0.75),
            (first.Id, first.Source, first.RecordId, first.Day, first.Text, first.Language, first.Sentiment,
                first.Probability));
        Assert.Equal(["price.level", "price"], first.Mentions.Select(m => m.Theme));
        Assert.Equal(["negative", "neutral"], first.Mentions.Select(m => m.Sentiment));
        Assert.Equal((null, (double?)null, 0), (second.Sentiment, second.Probability, second.Mentions.Count));
        Assert.Equal("Gelernt.", Assert.Single(VoicesFile.Notes(Place)).Value);
        Assert.Equal([Place], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Whole_batches_outlive_a_stop_and_other_keys_begin_anew()
    {
        using (var file = Begin("key"))
        {
            for (var i = 1; i <= BatchSize + 7; i++)
            {
                file.Add(Text(i, "Text", "neutral", 1));
            }
        }

        using (var file = Begin("key"))
        {
            Assert.Equal(BatchSize, file.Stored().Count);
        }

        using var other = Begin("other key");
        Assert.Empty(other.Stored());
    }

    [Fact]
    public void An_unfinished_file_that_is_none_begins_anew()
    {
        File.WriteAllBytes(Place + ".part", []);
        using var file = Begin("key");
        Assert.Empty(file.Stored());
    }

    [Fact]
    public void An_id_that_comes_twice_is_kept_once()
    {
        using (var file = Begin("key"))
        {
            file.Add(Text(1, "zuerst", "neutral", 1));
            file.Add(Text(1, "dann", "neutral", 1));
            file.Complete();
        }

        Assert.Equal("dann", Assert.Single(new StoredVerbatims(Place).All()).Text);
    }

    private VoicesFile Begin(string key) => new(Place, key, ["shops"], ["reviews"]);

    private static EnrichedVerbatim Text(
        long number, string text, string? sentiment, double? probability, params EnrichedMention[] mentions) => new(
        new RawVerbatim("reviews", number, "raw", "2025-01-01", null, ["A"]), text, "de", sentiment, probability,
        $"reviews/{number}", mentions);
}
