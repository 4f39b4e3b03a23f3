using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Why.Customers;

namespace InsightsBot.Tests.Why;

/// <summary>A hub over the <see cref="CardShop"/>, opened once for the tests of a class.</summary>
public sealed class CardHub : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Hub> _open;
    private readonly Lazy<Hub> _closed;

    public CardHub()
    {
        var data = CardShop.In(Directory.CreateDirectory(Path.Combine(_folder.Path, "shop")).FullName);
        Hub Open(bool maySeeOne) => new Sources(TimeProvider.System, Path.Combine(_folder.Path, "home"))
        {
            Customers = new CustomerAccess(maySeeOne),
        }.Open(data, null, null, CancellationToken.None);
        (_open, _closed) = (new(() => Open(true)), new(() => Open(false)));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Asks on the last day of the files.</summary>
    internal Answer Ask(string question, bool maySeeOne = true) => (maySeeOne ? _open : _closed).Value.Ask(
        new AskRequest(question) { AsOf = CardShop.Today }, Conversation.New, CancellationToken.None).Answer;
}
