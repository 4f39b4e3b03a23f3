using System.Threading.Channels;
using InsightsBot.Activities;
using InsightsBot.Conversations;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Answers what was posted: in order within a conversation, so many conversations at once.</summary>
/// <remarks>
/// When the hub shuts down, nothing more is taken, and what waits is answered for some seconds. Calls may overlap.
/// </remarks>
internal sealed class TurnQueue(
    ActivityDesk desk, RestoredTurns restored, DeskSettings asked, DirectLineSettings settings, TimeProvider clock,
    ILogger<TurnQueue> log) : BackgroundService
{
    private readonly DirectLineLimits _limits = settings.Limits;
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<Turn>> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private int _taken;
    private bool _isClosed;

    /// <summary>Takes a place before something is kept that will have to be answered.</summary>
    /// <returns>False where too much waits already.</returns>
    public bool TryTakePlace(string conversation)
    {
        lock (_lock)
        {
            var own = _places.GetValueOrDefault(conversation);
            if (_isClosed || _taken >= _limits.TurnsWaitingMax || own >= _limits.TurnsWaitingOfOneMax)
            {
                return false;
            }

            _places[conversation] = own + 1;
            _taken++;
            return true;
        }
    }

    /// <summary>Gives a place back that is not needed, or no longer.</summary>
    public void GiveBack(string conversation)
    {
        lock (_lock)
        {
            _taken--;
            if (--_places[conversation] == 0)
            {
                _ = _places.Remove(conversation);
            }
        }
    }

    /// <summary>Adds a turn that has a place.</summary>
    public void Add(Turn turn)
    {
        lock (_lock)
        {
            if (_waiting.TryGetValue(turn.Conversation.Id, out var line))
            {
                line.Enqueue(turn);
                return;
            }

            _waiting[turn.Conversation.Id] = new Queue<Turn>([turn]);
        }

        _ = _ready.Writer.TryWrite(turn.Conversation.Id);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isClosed = true;
        }

        _ = _ready.Writer.TryComplete();
        _end.CancelAfter(_limits.ShutdownMax);
        using var now = cancellationToken.Register(_end.Cancel);
        await (ExecuteTask ?? Task.CompletedTask);
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _end.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, _limits.TurnsAtOnceMax).Select(_ => Work()));

    private async Task Work()
    {
        await foreach (var conversation in _ready.Reader.ReadAllAsync())
        {
            do
            {
                await Answer(Next(conversation));
                GiveBack(conversation);
            }
            while (GoesOn(conversation));
        }
    }

    private Turn Next(string conversation)
    {
        lock (_lock)
        {
            return _waiting[conversation].Peek();
        }
    }

    /// <summary>Whether a conversation has more to answer and nobody else to do it: the others come first.</summary>
    private bool GoesOn(string conversation)
    {
        lock (_lock)
        {
            _ = _waiting[conversation].Dequeue();
            if (_waiting[conversation].Count > 0)
            {
                return !_ready.Writer.TryWrite(conversation);
            }

            _ = _waiting.Remove(conversation);
            return false;
        }
    }

    private async Task Answer(Turn turn)
    {
        var replies = new DirectLineReplies(turn.Conversation, turn.Activity.Id, clock);
        // A turn that throws before its first await counts as one that failed, too.
        var running = Task.Run(() => Take(turn, replies), CancellationToken.None);
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (running.IsFaulted)
        {
            Log.TurnFailed(log, running.Exception);
        }

        replies.End();
    }

    private async Task Take(Turn turn, DirectLineReplies replies)
    {
        _end.Token.ThrowIfCancellationRequested();
        if (turn.Questions.Count > 0)
        {
            restored.Restore(
                Askers.KeyOf(turn.Activity), turn.Questions, asked.AsOf, asked.Language, _end.Token);
        }

        _ = await desk.Take(turn.Activity, replies, _end.Token);
    }
}
