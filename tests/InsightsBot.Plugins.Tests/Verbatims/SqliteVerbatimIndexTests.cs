using InsightsBot.Plugins.Verbatims;

namespace InsightsBot.Plugins.Tests.Verbatims;

public sealed class SqliteVerbatimIndexTests : VerbatimIndexTests, IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("insights-verbatims-").FullName;
    private int _made;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    protected override IVerbatimIndex Make() => new SqliteVerbatimIndex(Path.Combine(_home, $"{++_made}"));
}
