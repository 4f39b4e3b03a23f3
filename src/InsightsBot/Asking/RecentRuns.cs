using InsightsBot.Semantics.Answers;

namespace InsightsBot.Asking;

/// <summary>The last runs in memory, and what was offered in the place of those that were misread.</summary>
/// <remarks>Calls may overlap. The oldest go first.</remarks>
internal sealed class RecentRuns
{
    private const int RunsMax = 1_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RecentRun> _runs = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Dictionary<string, Offered> _offers = new(StringComparer.Ordinal);

    /// <summary>Remembers a run.</summary>
    public void Add(string id, RecentRun run)
    {
        lock (_lock)
        {
            _runs[id] = run;
            _order.Enqueue(id);
            if (_order.Count > RunsMax)
            {
                _ = _runs.Remove(_order.Dequeue());
            }
        }
    }

    /// <summary>A run; null where it is not remembered.</summary>
    public RecentRun? Of(string id)
    {
        lock (_lock)
        {
            return _runs.GetValueOrDefault(id);
        }
    }

    /// <summary>Remembers what was offered in a conversation in the place of a run.</summary>
    public void Offer(string id, RecentRun run, AskedBy by, IReadOnlyList<string> keys)
    {
        lock (_lock)
        {
            if (_offers.Count >= RunsMax)
            {
                _offers.Clear();
            }

            _offers[PlaceOf(by)] = new Offered(id, run, keys.ToHashSet(StringComparer.Ordinal));
        }
    }

    /// <summary>What was offered, where an answer takes it up; an offer ends with the next question.</summary>
    public Offered? Chosen(Answer answer, AskedBy by)
    {
        lock (_lock)
        {
            // A question back in between, such as the offer itself, leaves the offer open.
            return answer.Status != AnswerStatus.Clarification && _offers.Remove(PlaceOf(by), out var offered)
                && answer is { Status: AnswerStatus.Answered, Query.Key: { } key } && offered.Keys.Contains(key)
                ? offered : null;
        }
    }

    private static string PlaceOf(AskedBy by) => string.Join('\n', by.Channel, by.Conversation, by.Asker);

    /// <summary>An offer of other readings.</summary>
    /// <param name="Id">The run that was misread.</param>
    /// <param name="Run">Its words, and what they were taken for.</param>
    /// <param name="Keys">The keys of the readings.</param>
    internal sealed record Offered(string Id, RecentRun Run, IReadOnlySet<string> Keys);
}
