using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Ingest;

/// <summary>Files that nobody touched are not read again; files that changed are.</summary>
public sealed class KnownSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Sources _sources;

    public KnownSourceTests()
    {
        _sources = new Sources(new LaterClock(), Path.Combine(_folder.Path, "home"));
        _ = Directory.CreateDirectory(Source);
        File.WriteAllText(File1, Rows("Bonn"));
    }

    public void Dispose() => _folder.Dispose();

    private string Source => Path.Combine(_folder.Path, "source");

    private string File1 => Path.Combine(Source, "customers.csv");

    [Fact]
    public void A_changed_file_of_the_same_size_is_answered_from_anew()
    {
        Assert.Equal(4L, InBonn());
        File.WriteAllText(File1, Rows("Köln"));
        Assert.Equal(0L, InBonn());
        File.WriteAllText(File1, Rows("Bonn"));
        Assert.Equal(4L, InBonn());
    }

    [Fact]
    public void A_change_behind_the_old_size_and_time_is_seen_by_ingest_which_reads_every_byte()
    {
        Assert.Equal(4L, InBonn());
        var written = File.GetLastWriteTimeUtc(File1);
        File.WriteAllText(File1, Rows("Jena"));
        File.SetLastWriteTimeUtc(File1, written);
        Assert.Equal(4L, InBonn());
        _ = _sources.Ingest(Source, null, CancellationToken.None);
        Assert.Equal(0L, InBonn());
    }

    [Fact]
    public void A_known_source_whose_copy_is_gone_is_copied_again()
    {
        Assert.Equal(4L, InBonn());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path.Combine(_folder.Path, "home", "sources"), recursive: true);
        Assert.Equal(4L, InBonn());
    }

    private object? InBonn()
    {
        var hub = _sources.Open(Source, null, null, CancellationToken.None);
        var request = new AskRequest("Wie viele Kunden gibt es in \"Bonn\"?");
        var (answer, _) = hub.Ask(request, Conversation.New, CancellationToken.None);
        return answer.Status == AnswerStatus.Answered ? answer.Table.Rows[0][0] : 0L;
    }

    private static string Rows(string city) =>
        "customer_id,city,contract\n" + string.Concat(Enumerable.Range(1, 12).Select(i =>
            $"C{i:00},{(i % 3 == 0 ? city : "Gera")},{(i % 2 == 0 ? "Monthly" : "Yearly")}\n"));

    /// <summary>A minute later than it is, so that files just written lie back.</summary>
    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddMinutes(1);
    }
}
