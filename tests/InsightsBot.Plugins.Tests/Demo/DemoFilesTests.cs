using System.Security.Cryptography;
using InsightsBot.Plugins.Demo;

namespace InsightsBot.Plugins.Tests.Demo;

public sealed class DemoFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("demo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        Assert.Equal(Hashes("a", seed: 7), Hashes("b", seed: 7));
    }

    [Fact]
    public void Another_seed_writes_other_bytes()
    {
        Assert.NotEqual(Hashes("a", seed: 7), Hashes("b", seed: 8));
    }

    [Fact]
    public void Every_table_is_one_file_of_plain_UTF_8_with_one_header()
    {
        Write("a", seed: 7);
        foreach (var table in DemoWarehouse.Tables)
        {
            var bytes = File.ReadAllBytes(Path.Combine(_folder, "a", table + ".csv"));
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.Equal((byte)'\n', bytes[^1]);
        }

        Assert.Equal(DemoWarehouse.Tables.Count, Directory.GetFiles(Path.Combine(_folder, "a")).Length);
    }

    [Fact]
    public void Progress_never_goes_back_and_ends_at_one()
    {
        var shares = new List<double>();
        new DemoFiles(7, 1500).Write(Path.Combine(_folder, "a"), new Listener(shares), CancellationToken.None);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1], 9);
        Assert.True(shares.Count > 5);
    }

    [Fact]
    public void Cancelling_stops_before_anything_is_written()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => new DemoFiles(7, 1500).Write(Path.Combine(_folder, "a"), null, source.Token));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "a")));
    }

    private string[] Hashes(string name, int seed)
    {
        Write(name, seed);
        return
        [
            .. Directory.GetFiles(Path.Combine(_folder, name)).Order()
                .Select(path => Path.GetFileName(path) + " " + Hash(path)),
        ];
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));

    private void Write(string name, int seed) =>
        new DemoFiles(seed, 800).Write(Path.Combine(_folder, name), null, CancellationToken.None);

    /// <summary>Hears at once; <see cref="Progress{T}"/> would hear on another thread.</summary>
    private sealed class Listener(List<double> shares) : IProgress<(string What, double ShareDone)>
    {
        public void Report((string What, double ShareDone) value) => shares.Add(value.ShareDone);
    }
}
