using InsightsBot.Plugins.AskLogs;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Tests.AskLogs;

public sealed class AskLogFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("insights-log-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "asked.sqlite");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_written_is_read_back_newest_first()
    {
        var run = Run(1) with
        {
            Status = "refused", QueryKey = "Level · customers", Asker = "a", Conversation = "c",
            DataAsOf = "2025-12-31", Total = TimeSpan.FromMilliseconds(12), Named = ["h1", "h2"], Sureness = 0.5,
        };
        Write(run, Run(2));
        using var file = Open();
        var found = file.Runs(new RunFilter());
        Assert.Equal(["run-2", "run-1"], found.Select(r => r.Id));
        Assert.Equal(run.Named, found[1].Named);
        Assert.Equal(run with { Named = [] }, found[1] with { Named = [] });
    }

    [Fact]
    public void Filters_let_pass_what_they_say()
    {
        using var file = Open();
        var batch = Batch(
            Run(1) with { Status = "refused", At = Now.AddDays(-2) },
            Run(2) with { Channel = "web", Question = "MÜLL" });
        batch.Judged.Add(new LoggedFeedback("run-2", "a", Now, false, "falsch"));
        batch.Judged.Add(new LoggedFeedback("run-2", "a", Now, true, null));
        file.Write(batch, Now);
        Assert.Equal("run-1", Assert.Single(file.Runs(new RunFilter { Status = "refused" })).Id);
        Assert.Equal("run-2", Assert.Single(file.Runs(new RunFilter { Since = Now.AddDays(-1) })).Id);
        Assert.Equal("run-2", Assert.Single(file.Runs(new RunFilter { Search = "müll" })).Id);
        Assert.Equal("run-2", Assert.Single(file.Runs(new RunFilter { Channel = "web" })).Id);
        Assert.Equal("run-2", Assert.Single(file.Runs(new RunFilter { IsHelpful = true })).Id);
        Assert.Empty(file.Runs(new RunFilter { IsHelpful = false }));
        Assert.True(Assert.Single(file.Feedback("run-2")).IsHelpful);
    }

    [Fact]
    public void Of_ten_thousand_runs_only_so_many_stay_as_are_allowed()
    {
        using var file = AskLogFile.Open(Path, new AskLogLimits { RunsMax = 100 });
        foreach (var numbers in Enumerable.Range(1, 10_000).Chunk(500))
        {
            file.Write(Batch([.. numbers.Select(Run)]), Now);
        }

        var kept = file.Runs(new RunFilter());
        Assert.Equal(100, kept.Count);
        Assert.Equal("run-10000", kept[0].Id);
    }

    [Fact]
    public void Runs_go_with_their_age_and_take_feedback_and_messages_along()
    {
        using var file = AskLogFile.Open(Path, new AskLogLimits { AgeMax = TimeSpan.FromDays(10) });
        var batch = Batch(Run(1));
        batch.Messages.Add(new ShownMessage("run-1", "c", "m"));
        batch.Judged.Add(new LoggedFeedback("run-1", "a", Now, true, null));
        file.Write(batch, Now);
        Assert.Equal("run-1", file.RunOf("c", "m"));
        file.Write(Batch(Run(2) with { At = Now.AddDays(11) }), Now.AddDays(11));
        Assert.Equal("run-2", Assert.Single(file.Runs(new RunFilter())).Id);
        Assert.Null(file.RunOf("c", "m"));
        Assert.Empty(file.Feedback(null));
    }

    [Fact]
    public async Task Writers_beside_each_other_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            using var file = AskLogFile.Open(Path, new AskLogLimits { BusyMax = TimeSpan.FromMinutes(1) });
            for (var i = 0; i < 25; i++)
            {
                file.Write(Batch(Run(writer * 100 + i)), Now);
            }
        })));
        using var all = Open();
        Assert.Equal(100, all.Runs(new RunFilter()).Count);
    }

    [Fact]
    public void A_damaged_file_and_one_of_a_newer_version_are_left_alone()
    {
        File.WriteAllText(Path, "This is no database at all. " + new string('x', 4000));
        var before = File.ReadAllBytes(Path);
        _ = Assert.Throws<AskLogException>(Open);
        Assert.Equal(before, File.ReadAllBytes(Path));
        File.Delete(Path);
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            _ = command.ExecuteNonQuery();
        }

        _ = Assert.Throws<AskLogException>(Open);
    }

    [Fact]
    public void A_log_that_another_holds_is_busy_and_takes_nothing_of_the_batch()
    {
        Write(Run(1));
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            using var other = AskLogFile.Open(Path, new AskLogLimits { BusyMax = TimeSpan.FromMilliseconds(1) });
            using var transaction = connection.BeginTransaction(deferred: false);
            Assert.True(Assert.Throws<AskLogException>(() => other.Write(Batch(Run(2)), Now)).IsBusy);
        }

        using var after = Open();
        Assert.Equal("run-1", Assert.Single(after.Runs(new RunFilter())).Id);
    }

    [Fact]
    public void Forgetting_finds_numbers_hashes_and_passages_and_leaves_no_byte_of_them()
    {
        using (var file = Open())
        {
            file.Write(Batch(
                Run(1) with { Question = "What of KD-4711 now?" }, Run(2) with { Named = ["abc", "hash"] },
                Run(3) with { Answer = "„der Router ging nie“ [1]" }, Run(4) with { Question = "What of KD-47110?" }),
                Now);
            Assert.Equal(3, file.Forget("KD-4711", ["hash"], ["der Router ging nie"]));
            Assert.Equal("run-4", Assert.Single(file.Runs(new RunFilter())).Id);
        }

        Assert.All(Directory.GetFiles(_folder), path =>
            Assert.DoesNotContain("Router ging", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path)),
                StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_of_digits_is_found_by_its_hash_alone()
    {
        using var file = Open();
        file.Write(Batch(Run(1) with { Answer = "There are 4711 customers." }), Now);
        Assert.Equal(0, file.Forget("4711", ["hash"], []));
    }

    private AskLogFile Open() => AskLogFile.Open(Path, AskLogLimits.Default);

    private void Write(params LoggedRun[] runs)
    {
        using var file = Open();
        file.Write(Batch(runs), Now);
    }

    private static AskLogBatch Batch(params LoggedRun[] runs)
    {
        var batch = new AskLogBatch();
        batch.Runs.AddRange(runs);
        return batch;
    }

    private static LoggedRun Run(int number) => new()
    {
        Id = "run-" + number, At = Now, Question = "Wie viele Kunden?", Status = "answered", Language = "de",
        Channel = "terminal",
    };
}
