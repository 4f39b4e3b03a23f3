using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Voices;

/// <summary>A hub over the <see cref="ReviewShop"/>, opened once for the tests of a class.</summary>
public sealed class ReviewHub : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Hub> _hub;
    private readonly Lazy<IReadOnlyList<StoredVerbatim>> _texts;

    public ReviewHub()
    {
        Data = ReviewShop.In(Directory.CreateDirectory(Path.Combine(_folder.Path, "shop")).FullName);
        Sources = new Sources(TimeProvider.System, Path.Combine(_folder.Path, "home"));
        _hub = new(() => Sources.Open(Data, null, null, CancellationToken.None));
        _texts = new(() => [.. new StoredVerbatims(
            Sources.ReadTexts(Data, null, null, CancellationToken.None)!).All()]);
    }

    /// <summary>The folder with the tables.</summary>
    internal string Data { get; }

    /// <summary>Opens hubs, with a home of its own.</summary>
    internal Sources Sources { get; }

    /// <summary>The read texts, as the export writes them.</summary>
    internal IReadOnlyList<StoredVerbatim> Texts => _texts.Value;

    public void Dispose() => _folder.Dispose();

    /// <summary>Asks one question, or the last of several turns.</summary>
    internal Answer Ask(params string[] turns)
    {
        var conversation = Conversation.New;
        Answer? answer = null;
        foreach (var turn in turns)
        {
            (answer, conversation) = _hub.Value.Ask(
                new AskRequest(turn) { AsOf = new DateOnly(2025, 12, 31) }, conversation, CancellationToken.None);
        }

        return answer!;
    }

    /// <summary>The verbatims that an answer cites.</summary>
    internal static IReadOnlyList<AnswerCitation.Verbatim> Quotes(Answer answer) =>
        [.. answer.Citations.OfType<AnswerCitation.Verbatim>()];
}
