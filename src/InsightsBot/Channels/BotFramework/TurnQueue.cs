using System.Threading.Channels;

namespace InsightsBot.Channels.BotFramework;

/// <summary>Turns that wait to be answered: in order within a conversation, bounded at once and in all.</summary>
/// <remarks>
/// Calls may overlap. When the server ends, nothing more is taken, and what was taken is answered while the time that
/// the server allows for its end lasts. A turn is not to throw; one that does costs itself alone.
/// </remarks>
/// <param name="limits">The bounds.</param>
/// <param name="log">Where a turn that failed is written.</param>
internal sealed class TurnQueue(BotLimits limits, ILogger<TurnQueue> log) : IHostedService, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly Channel<Line> _ready = Channel.CreateUnbounded<Line>();
    private readonly CancellationTokenSource _end = new();
    private Task[] _workers = [];
    private int _waiting;
    private bool _isEnding;

    /// <summary>How many turns wait or run.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting;
            }
        }
    }

    /// <summary>Takes a turn, or in its place what is to be said where too many wait.</summary>
    /// <param name="conversation">The conversation whose order is kept.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="apology">What is said once, however many come too many at a time; null for nothing.</param>
    /// <returns>False where nothing could be taken: the channel may send it again later.</returns>
    public bool TryAdd(
        string conversation, Func<CancellationToken, Task> turn, Func<CancellationToken, Task>? apology = null)
    {
        lock (_lock)
        {
            if (_isEnding)
            {
                return false;
            }

            var isKnown = _lines.TryGetValue(conversation, out var line);
            line ??= new Line(conversation);
            var isTooMany = line.Turns.Count >= limits.WaitingOfOneMax || _waiting >= limits.WaitingMax;
            if (isTooMany && line.HasApology)
            {
                return true;
            }

            // Apologies have room of their own, once over.
            if (isTooMany && (apology is null || _waiting >= 2 * limits.WaitingMax))
            {
                return false;
            }

            line.HasApology |= isTooMany;
            line.Turns.Enqueue(isTooMany ? apology! : turn);
            _waiting++;
            if (!isKnown)
            {
                _lines.Add(conversation, line);
                _ = _ready.Writer.TryWrite(line);
            }

            return true;
        }
    }

    /// <summary>Takes a turn whose outcome is awaited.</summary>
    /// <returns>The outcome; null where too many wait.</returns>
    public async Task<T?> Run<T>(string conversation, Func<CancellationToken, Task<T>> turn)
        where T : class
    {
        var outcome = new TaskCompletionSource<T?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isTaken = TryAdd(conversation, async cancellation =>
        {
            // A turn that throws before its first await is one that failed, too.
            var running = Task.Run(() => turn(cancellation), CancellationToken.None);
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            outcome.SetResult(running.IsCompletedSuccessfully ? await running : null);
            await running;
        });
        return isTaken ? await outcome.Task : null;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _workers = [.. Enumerable.Range(0, limits.TurnsAtOnceMax).Select(_ => Task.Run(Work, CancellationToken.None))];
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isEnding = true;
            if (_waiting == 0)
            {
                _ = _ready.Writer.TryComplete();
            }
        }

        var all = Task.WhenAll(_workers);
        await all.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _end.CancelAsync();
        _ = _ready.Writer.TryComplete();
        // Cancelled turns end within moments: their queries are interrupted.
        await all.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose() => _end.Dispose();

    private async Task Work()
    {
        await foreach (var line in _ready.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (_end.IsCancellationRequested)
            {
                return;
            }

            Func<CancellationToken, Task> turn;
            lock (_lock)
            {
                turn = line.Turns.Dequeue();
            }

            // A turn that throws before its first await counts as one that failed, too.
            var running = Task.Run(() => turn(_end.Token), CancellationToken.None);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (running.IsFaulted)
            {
                Log.TurnFailed(log, running.Exception);
            }

            Finish(line);
        }
    }

    private void Finish(Line line)
    {
        lock (_lock)
        {
            _waiting--;
            if (line.Turns.Count > 0)
            {
                _ = _ready.Writer.TryWrite(line);
            }
            else
            {
                _ = _lines.Remove(line.Conversation);
            }

            if (_isEnding && _waiting == 0)
            {
                _ = _ready.Writer.TryComplete();
            }
        }
    }

    /// <summary>The turns of one conversation that wait.</summary>
    private sealed class Line(string conversation)
    {
        public string Conversation { get; } = conversation;

        public Queue<Func<CancellationToken, Task>> Turns { get; } = [];

        public bool HasApology { get; set; }
    }
}
