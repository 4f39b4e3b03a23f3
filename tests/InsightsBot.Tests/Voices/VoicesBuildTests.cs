using System.Globalization;
using System.Text;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Enrichment;

namespace InsightsBot.Tests.Voices;

/// <summary>Files of read texts: made once, resumed after a stop, made anew for another content.</summary>
public sealed class VoicesBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_reading_finds_the_file_and_leaves_it_as_it_is()
    {
        var data = ReviewShop.In(Folder("shop"));
        var first = Read("home", data);
        var (bytes, written) = (File.ReadAllBytes(first), File.GetLastWriteTimeUtc(first));
        Assert.Equal(first, Read("home", data));
        Assert.Equal(bytes, File.ReadAllBytes(first));
        Assert.Equal(written, File.GetLastWriteTimeUtc(first));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(first)!, "*.part*"));
    }

    [Fact]
    public void A_reading_that_was_cancelled_again_and_again_gives_what_an_undisturbed_one_gives()
    {
        var data = Large();
        var undisturbed = Rows(Read("undisturbed", data));
        var stops = 0;
        foreach (var at in (int[])[1, 2, 3])
        {
            using var cancellation = new CancellationTokenSource();
            var progress = new Stopping(cancellation, at);
            try
            {
                _ = Sources("disturbed").ReadTexts(data, null, progress, cancellation.Token);
            }
            catch (OperationCanceledException)
            {
                stops++;
            }
        }

        Assert.Equal(3, stops);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_folder.Path, "disturbed"), "*.part",
            SearchOption.AllDirectories));
        Assert.Equal(undisturbed, Rows(Read("disturbed", data)));
    }

    [Fact]
    public void What_a_killed_reading_had_written_is_kept_and_not_read_again()
    {
        var data = ReviewShop.In(Folder("shop"));
        var whole = Read("home", data);
        var undisturbed = Rows(whole);

        // As a killed build leaves it: some texts under the unfinished name, no indexes.
        File.Delete(whole);
        using (var part = new VoicesFile(whole, Path.GetFileNameWithoutExtension(whole)["voices-".Length..], [],
            ["reviews"]))
        {
            part.Add(new EnrichedVerbatim(
                new RawVerbatim("reviews", 1L, "", "2025-02-07", null, []), "Schon gelesen.", "de", "neutral", 1,
                "reviews/1", []));
            Flush(part);
        }

        var resumed = Rows(Read("home", data));
        Assert.Equal(undisturbed.Count, resumed.Count);
        Assert.Contains("Schon gelesen.", resumed[0], StringComparison.Ordinal);
        Assert.Equal(undisturbed.Skip(1), resumed.Skip(1));
    }

    [Fact]
    public void Another_content_is_read_into_another_file()
    {
        var data = ReviewShop.In(Folder("shop"));
        var first = Read("home", data);
        var before = new StoredVerbatims(first).All().Single(t => t.RecordId == "5");
        _ = ReviewShop.In(data, changed: 5);
        var second = Read("home", data);
        Assert.NotEqual(first, second);
        Assert.True(File.Exists(first));
        var after = new StoredVerbatims(second).All().Single(t => t.RecordId == "5");
        Assert.NotEqual(before.Text, after.Text);
        Assert.StartsWith("Der Techniker kam", after.Text, StringComparison.Ordinal);
        Assert.Equal(
            new StoredVerbatims(first).All().Where(t => t.RecordId != "5").Select(t => (t.Id, t.Text, t.Sentiment)),
            new StoredVerbatims(second).All().Where(t => t.RecordId != "5").Select(t => (t.Id, t.Text, t.Sentiment)));
    }

    [Fact]
    public void Texts_of_a_table_without_a_key_are_known_by_the_number_of_their_row()
    {
        var folder = Folder("keyless");
        var text = new StringBuilder("day,feedback\n");
        for (var i = 1; i <= 40; i++)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"2025-03-{1 + i / 10:00},\"{ReviewShop.Review(i).Text}\"\n");
        }

        File.WriteAllText(Path.Combine(folder, "feedback.csv"), text.ToString());
        var texts = new StoredVerbatims(Read("home", folder)).All().ToList();
        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"feedback/{i}"), texts.Select(t => t.Id));
        Assert.Equal(Enumerable.Range(1, 40).Select(i => ReviewShop.Review(i).Text), texts.Select(t => t.Text));
    }

    private static void Flush(VoicesFile file) => typeof(VoicesFile).GetMethod(
        "Flush", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
        .Invoke(file, null);

    private string Read(string home, string data) =>
        Sources(home).ReadTexts(data, null, null, CancellationToken.None)!;

    private Sources Sources(string home) => new(TimeProvider.System, Path.Combine(_folder.Path, home));

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;

    private static List<string> Rows(string path) =>
    [
        .. new StoredVerbatims(path).All().Select(t => string.Create(CultureInfo.InvariantCulture,
            $"{t.Id} {t.Day} {t.Language} {t.Sentiment} {t.Probability} {t.RepeatOf} {t.Text} ")
            + string.Join('|', t.Mentions)),
        .. VoicesFile.Notes(path).Select(n => $"{n.Key}: {n.Value}").Order(StringComparer.Ordinal),
    ];

    /// <summary>Enough texts for several batches, near-duplicates among them.</summary>
    private string Large()
    {
        var folder = Folder("large");
        var text = new StringBuilder("review_id,written_on,review_text\n");
        for (var i = 1; i <= 6500; i++)
        {
            var (words, _, day) = ReviewShop.Review(1 + i % 350);
            _ = text.Append(CultureInfo.InvariantCulture, $"{i},{day:yyyy-MM-dd},\"{words} Fall {i / 700}.\"\n");
        }

        File.WriteAllText(Path.Combine(folder, "reviews.csv"), text.ToString());
        return folder;
    }

    /// <summary>Cancels when texts were shown as read some number of times.</summary>
    private sealed class Stopping(CancellationTokenSource cancellation, int times) : IProgressLine
    {
        private int _shown;

        public void Show(string what, double shareDone)
        {
            if (what == "texts" && ++_shown == times)
            {
                cancellation.Cancel();
            }
        }
    }
}
