using InsightsBot.Plugins.Tables;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class CopyStoreTests : IDisposable
{
    private const string Text = "id,name\n1,a\n2,b\n";

    private readonly TemporarySource source = new TemporarySource().With("t.csv", Text);

    [Fact]
    public void Equal_content_comes_from_the_cache_and_changed_content_does_not()
    {
        var first = source.Ingest();
        var second = source.Ingest();
        Assert.False(first.FromCache);
        Assert.True(second.FromCache);
        Assert.Equal(first.DatabasePath, second.DatabasePath);
        Assert.Equivalent(first.Profile, second.Profile, true);
        Assert.Equal(first.ContentHash[..16], Path.GetFileName(first.Folder));
        Assert.False(source.With("t.csv", Text + "3,c\n").Ingest().FromCache);
    }

    [Fact]
    public void The_source_is_not_touched()
    {
        source.WithDatabase("d.sqlite", "CREATE TABLE d (id INTEGER, x TEXT); INSERT INTO d VALUES (1, 'a')");
        var before = Files();
        source.Ingest();
        Assert.Equal(before, Files());
    }

    [Fact]
    public void What_a_killed_ingest_left_is_removed_and_the_result_is_that_of_an_undisturbed_run()
    {
        var undisturbed = source.Ingest();
        var bytes = File.ReadAllBytes(undisturbed.DatabasePath);
        Directory.Delete(undisturbed.Folder, true);
        var left = Path.Combine(source.Cache, ".ingest-0123456789abcdef-00000001");
        Directory.CreateDirectory(left);
        File.WriteAllBytes(Path.Combine(left, "data.sqlite"), bytes[..100]);
        File.WriteAllText(left + ".lock", "");

        var copy = source.Ingest();

        Assert.Equal(bytes, File.ReadAllBytes(copy.DatabasePath));
        Assert.Equal([copy.Folder], Directory.GetFileSystemEntries(source.Cache));
    }

    [Fact]
    public void A_running_ingest_of_somebody_else_is_left_alone()
    {
        var running = Path.Combine(source.Cache, ".ingest-0123456789abcdef-00000002");
        Directory.CreateDirectory(running);
        using var held = new FileStream(running + ".lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        source.Ingest();
        Assert.True(Directory.Exists(running));
    }

    [Fact]
    public void A_copy_whose_profile_is_damaged_is_made_again()
    {
        var first = source.Ingest();
        File.WriteAllText(Path.Combine(first.Folder, "profile.json"), "{");
        Assert.False(source.Ingest().FromCache);
        Assert.True(source.Ingest().FromCache);
    }

    [Fact]
    public void A_cancelled_ingest_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            () => new Ingestion(source.Cache, TimeProvider.System).Ingest(source.Source, null, cancelled.Token));
        Assert.Empty(Directory.Exists(source.Cache) ? Directory.GetFileSystemEntries(source.Cache) : []);
    }

    [Fact]
    public void Ingests_of_equal_content_at_the_same_time_all_succeed()
    {
        for (var round = 0; round < 10; round++)
        {
            source.With("t.csv", Text + $"{round + 3},c\n");
            Parallel.For(0, 6, _ => Assert.Equal(3, source.Ingest().Profile.Tables[0].Rows));
        }

        Assert.Equal(10, Directory.GetFileSystemEntries(source.Cache).Length);
    }

    [Fact]
    public void Progress_never_falls_and_ends_at_one()
    {
        var told = new List<IngestProgress>();
        new Ingestion(source.Cache, TimeProvider.System)
            .Ingest(source.Source, new Listener(told.Add), CancellationToken.None);
        Assert.Equal(told.Select(one => one.ShareDone).Order(), told.Select(one => one.ShareDone));
        Assert.Equal(new IngestProgress("done", "", 1, 2), told[^1]);
    }

    public void Dispose() => source.Dispose();

    private List<(string, DateTime)> Files() =>
        [.. Directory.GetFiles(source.Source).Order().Select(file => (file, File.GetLastWriteTimeUtc(file)))];

    private sealed class Listener(Action<IngestProgress> heard) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => heard(value);
    }
}
