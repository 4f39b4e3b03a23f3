using InsightsBot.Ingest;

namespace InsightsBot.Tests.Ingest;

public sealed class DemoFolderTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void What_a_killed_process_left_of_the_demo_long_ago_is_removed_and_what_another_writes_now_is_not()
    {
        var (left, running) = (Unfinished("files-3.4711"), Unfinished("files-3.4712"));
        Directory.SetLastWriteTimeUtc(left, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2));
        var sources = new Sources(TimeProvider.System, _home.Path);
        var folder = sources.DemoFolder(null, CancellationToken.None);
        Assert.False(Directory.Exists(left));
        Assert.True(Directory.Exists(running));
        Assert.Equal("files-3", Path.GetFileName(folder));
        Assert.Equal(9, Directory.GetFiles(folder, "*.csv").Length);
        Assert.Equal(folder, sources.DemoFolder(null, CancellationToken.None));
    }

    private string Unfinished(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home.Path, "demo", name)).FullName;
        File.WriteAllText(Path.Combine(folder, "cases.csv"), "case_id\n1\n");
        return folder;
    }
}
