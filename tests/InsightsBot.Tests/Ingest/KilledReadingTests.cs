using System.Globalization;
using System.Text;
using InsightsBot.Plugins.Enrichment;
using InsightsBot.Tests.Voices;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Tests.Ingest;

/// <summary>What is found after a process was ended at once while it read texts.</summary>
public sealed class KilledReadingTests : IDisposable
{
    private const int Texts = 11_000;
    private const int BatchBytes = 500_000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_reading_that_was_killed_goes_on_and_gives_what_an_unbroken_one_gives()
    {
        var source = Source();
        var (unbroken, broken) = (Home("unbroken"), Home("broken"));
        using (var process = Start(unbroken, source))
        {
            _ = process.Finish();
        }

        KillWhen(broken, source, part => part is not null);
        KillWhen(broken, source, part => part is { Length: > BatchBytes } && !File.Exists(part.FullName + "-journal"));
        var kept = Count(Part(broken)!.FullName);
        Assert.InRange(kept, 1, Texts - 1);
        using (var process = Start(broken, source))
        {
            _ = process.Finish();
        }

        Assert.Null(Part(broken));
        var (whole, resumed) = (Rows(unbroken), Rows(broken));
        Assert.Equal(Texts, whole.Count);
        Assert.Equal(whole, resumed);
    }

    /// <summary>Starts a reading and kills it as soon as its unfinished file is as wanted.</summary>
    private static void KillWhen(string home, string source, Func<FileInfo?, bool> isTime)
    {
        using var process = Start(home, source);
        while (!isTime(Part(home)))
        {
            Assert.True(process.Used is not null, "The process was through before it could be killed.");
            Thread.Sleep(1);
        }

        process.Kill();
        Assert.NotNull(Part(home));
    }

    private static ProgramProcess Start(string home, string source) =>
        ProgramProcess.Start(home, "ask", "Wie ist die Stimmung?", "--data", source);

    private static FileInfo? Part(string home) => !Directory.Exists(Path.Combine(home, "sources")) ? null
        : Directory.GetFiles(Path.Combine(home, "sources"), "voices-*.db.part", SearchOption.AllDirectories)
            .Select(p => new FileInfo(p)).SingleOrDefault();

    private static long Count(string part)
    {
        using var connection = new SqliteConnection($"Data Source={part};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM hub_verbatims";
        return (long)command.ExecuteScalar()!;
    }

    private static List<string> Rows(string home)
    {
        var path = Assert.Single(Directory.GetFiles(home, "voices-*.db", SearchOption.AllDirectories));
        return
        [
            .. new StoredVerbatims(path).All().Select(t => string.Create(CultureInfo.InvariantCulture,
                $"{t.Id} {t.Day} {t.Language} {t.Sentiment} {t.Probability} {t.RepeatOf} {t.Text} ")
                + string.Join('|', t.Mentions)),
        ];
    }

    private string Source()
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder.Path, "source")).FullName;
        var text = new StringBuilder("review_id,written_on,review_text\n");
        for (var i = 1; i <= Texts; i++)
        {
            var (words, _, day) = ReviewShop.Review(1 + (i % 350));
            _ = text.Append(CultureInfo.InvariantCulture, $"{i},{day:yyyy-MM-dd},\"{words} Fall {i / 700}.\"\n");
        }

        File.WriteAllText(Path.Combine(source, "reviews.csv"), text.ToString());
        return source;
    }

    private string Home(string name) => Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;
}
