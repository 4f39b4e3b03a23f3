using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Tests.Commands;

namespace InsightsBot.Tests.Channels.DirectLine;

/// <summary>A hub over a small shop, for all tests of a class.</summary>
public sealed class LineHub : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _home = new();

    public LineHub() => Hub = new Sources(TimeProvider.System, _home.Path)
        .Open(SmallShop.In(_folder), null, null, CancellationToken.None);

    internal Hub Hub { get; }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
        _home.Dispose();
    }
}
