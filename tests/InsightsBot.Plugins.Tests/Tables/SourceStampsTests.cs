using InsightsBot.Plugins.Tables;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class SourceStampsTests : IDisposable
{
    private const string Content = "0123456789abcdef";

    private readonly TemporarySource source = new TemporarySource().With("a.csv", "id\n1\n").With("b.csv", "id\n2\n");
    private readonly LaterClock clock = new();

    private string Folder => source.Cache + "-stamps";

    private SourceStamps Stamps => new(Folder, clock);

    [Fact]
    public void Files_that_nobody_touched_have_the_content_that_was_kept()
    {
        Stamps.Keep(Taken(), Content);
        Assert.Equal(Content, Stamps.ContentOf(Taken()));
        Assert.Equal("fedcba", KeptAgain("fedcba"));
    }

    [Fact]
    public void Another_source_with_the_same_files_is_not_known()
    {
        using var other = new TemporarySource().With("a.csv", "id\n1\n").With("b.csv", "id\n2\n");
        Stamps.Keep(Taken(), Content);
        Assert.Null(Stamps.ContentOf(Stamps.Take(other.Source)!));
        Assert.Null(Stamps.ContentOf(Stamps.Take(Path.Combine(source.Source, "a.csv"))!));
    }

    [Theory]
    [InlineData("written with the same size")]
    [InlineData("longer, with its old times")]
    [InlineData("new beside the others")]
    [InlineData("gone")]
    [InlineData("named otherwise")]
    public void A_file_that_changed_is_noticed(string change)
    {
        Stamps.Keep(Taken(), Content);
        var file = Path.Combine(source.Source, "b.csv");
        var written = File.GetLastWriteTimeUtc(file);
        switch (change)
        {
            case "written with the same size":
                File.WriteAllText(file, "id\n3\n");
                File.SetLastWriteTimeUtc(file, written.AddSeconds(1));
                break;
            case "longer, with its old times":
                File.AppendAllText(file, "4\n");
                File.SetLastWriteTimeUtc(file, written);
                break;
            case "new beside the others":
                _ = source.With("c.csv", "id\n5\n");
                break;
            case "gone":
                File.Delete(file);
                break;
            default:
                File.Move(file, Path.Combine(source.Source, "d.csv"));
                break;
        }

        Assert.Null(Stamps.ContentOf(Taken()));
    }

    [Fact]
    public void A_file_written_a_moment_ago_may_still_change_within_one_tick_and_is_not_trusted()
    {
        var now = new SourceStamps(Folder, TimeProvider.System);
        var stamp = now.Take(source.Source)!;
        Assert.False(stamp.IsSettled);
        now.Keep(stamp, Content);
        Assert.Null(now.ContentOf(stamp));
        Assert.Null(Stamps.ContentOf(Taken()));
    }

    [Fact]
    public void A_link_is_stamped_as_the_file_it_leads_to()
    {
        using var other = new TemporarySource().With("real.csv", "id\n1\n");
        var real = Path.Combine(other.Source, "real.csv");
        _ = File.CreateSymbolicLink(Path.Combine(source.Source, "link.csv"), real);
        Stamps.Keep(Taken(), Content);
        Assert.Equal(Content, Stamps.ContentOf(Taken()));
        File.WriteAllText(real, "id\n7\n");
        File.SetLastWriteTimeUtc(real, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-30));
        Assert.Null(Stamps.ContentOf(Taken()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    [InlineData("0123456789abcdef\nsomething else")]
    public void A_damaged_stamp_is_none(string damaged)
    {
        Stamps.Keep(Taken(), Content);
        File.WriteAllText(Assert.Single(Directory.GetFiles(Folder)), damaged);
        Assert.Null(Stamps.ContentOf(Taken()));
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_is_kept()
    {
        File.WriteAllText(Folder, "a file stands here");
        Stamps.Keep(Taken(), Content);
        Assert.Null(Stamps.ContentOf(Taken()));
    }

    [Fact]
    public void A_missing_source_is_refused_as_when_it_is_read() =>
        Assert.Throws<IngestException>(() => Stamps.Take(Path.Combine(source.Source, "nothing")));

    public void Dispose()
    {
        source.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, true);
        }
    }

    private SourceStamp Taken() => Stamps.Take(source.Source)!;

    private string? KeptAgain(string content)
    {
        Stamps.Keep(Taken(), content);
        return Stamps.ContentOf(Taken());
    }

    /// <summary>A minute later than it is, so that files just written lie back.</summary>
    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddMinutes(1);
    }
}
