using InsightsBot.Asking;
using InsightsBot.Benchmarks;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Why;

/// <summary>Generated customers who leave for known reasons, opened once for the tests of a class.</summary>
public sealed class PlantedHub : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Hub> _hub;

    public PlantedHub() => _hub = new(() =>
    {
        var file = Path.Combine(_folder.Path, "customers.csv");
        new PlantedCustomers(7, 6_000).Write(file, 7);
        return Open(file);
    });

    public void Dispose() => _folder.Dispose();

    /// <summary>Asks about the customers.</summary>
    internal Answer Ask(string question) => Ask(_hub.Value, question);

    /// <summary>Asks about a table of one's own.</summary>
    internal Answer Of(string table, string question)
    {
        var file = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, table);
        return Ask(Open(file), question);
    }

    /// <summary>Asks about many customers; gives their cells, too.</summary>
    internal (Answer Answer, IReadOnlyList<string[]> Table) Many(int count, string question)
    {
        var file = Path.Combine(_folder.Path, "many.csv");
        new PlantedCustomers(3, count).Write(file, 3);
        return (Ask(Open(file), question), [.. File.ReadLines(file).Skip(1).Select(l => l.Split(','))]);
    }

    private static Answer Ask(Hub hub, string question) =>
        hub.Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer;

    private Hub Open(string file) => new Sources(TimeProvider.System, Path.Combine(_folder.Path, "home"))
        .Open(file, null, null, CancellationToken.None);
}
