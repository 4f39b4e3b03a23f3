using InsightsBot.Asking;
using InsightsBot.Evaluation;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Warehouse;

namespace InsightsBot.Tests.Golden;

/// <summary>The demo, written and ingested once for all golden tests, in a folder of its own.</summary>
public sealed class DemoHub : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly SqliteWarehouse _warehouse;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LineOutcome> _outcomes = [];

    public DemoHub()
    {
        var sources = new Sources(new FixedClock(), _home.Path);
        Hub = sources.Open(null, null, null, CancellationToken.None);
        _warehouse = new SqliteWarehouse(sources.Demo(null, CancellationToken.None).DatabasePath);
    }

    /// <summary>The golden questions, by stem.</summary>
    public static IReadOnlyDictionary<string, GoldenFile> Goldens { get; } =
        GoldenFolder.Read(Repository.Path("tests/golden"));

    /// <summary>The golden questions that are not answered rightly yet, by stem.</summary>
    public static IReadOnlyDictionary<string, GoldenFile> NotYet { get; } =
        GoldenFolder.Read(Repository.Path("tests/golden/not-yet"));

    public Hub Hub { get; }

    /// <summary>Asks a golden question in one language; a second call gives the same outcome.</summary>
    public LineOutcome Ask(string stem, string language)
    {
        lock (_lock)
        {
            var id = $"{stem}.{language}";
            if (!_outcomes.TryGetValue(id, out var outcome))
            {
                var goldens = Goldens.ContainsKey(stem) ? Goldens : NotYet;
                var lines = GoldenFolder.Lines(goldens[stem], goldens, _warehouse, CancellationToken.None);
                outcome = new SuiteRun(Hub).Ask(lines.Single(l => l.Id == id), CancellationToken.None);
                _outcomes.Add(id, outcome);
            }

            return outcome;
        }
    }

    public void Dispose() => _home.Dispose();

    /// <summary>A day after the data's last, so that "today" is the data's last day.</summary>
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    }
}
