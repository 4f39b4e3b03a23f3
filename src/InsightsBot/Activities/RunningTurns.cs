namespace InsightsBot.Activities;

/// <summary>The turns that are being answered, so that the asker can stop them.</summary>
/// <remarks>Calls may overlap.</remarks>
internal sealed class RunningTurns
{
    private static readonly string[] StopWords =
        ["stop", "stopp", "abbrechen", "abbruch", "halt", "cancel", "anhalten", "/stop"];

    private readonly Lock _lock = new();
    private readonly HashSet<Turn> _turns = [];

    /// <summary>Whether a message asks for an end instead of an answer.</summary>
    public static bool AsksToStop(Activity activity) => activity is { Type: "message", Text: { Length: < 40 } text }
        && StopWords.Contains(text.Trim().TrimEnd('.', '!').ToLowerInvariant());

    /// <summary>Notes that a turn begins; it ends when what is returned is disposed.</summary>
    public Turn Begin(Activity activity, CancellationToken cancellation)
    {
        var turn = new Turn(this, activity, CancellationTokenSource.CreateLinkedTokenSource(cancellation));
        lock (_lock)
        {
            _ = _turns.Add(turn);
        }

        return turn;
    }

    /// <summary>Stops what is being answered to the person who asks for it.</summary>
    /// <returns>False where nothing is being answered to that person.</returns>
    public bool Stop(Activity activity)
    {
        lock (_lock)
        {
            var theirs = _turns.Where(t => t.IsOf(activity)).ToList();
            theirs.ForEach(t => t.Stop());
            return theirs.Count > 0;
        }
    }

    private void End(Turn turn)
    {
        lock (_lock)
        {
            _ = _turns.Remove(turn);
        }
    }

    /// <summary>One turn that is being answered.</summary>
    internal sealed class Turn(RunningTurns turns, Activity activity, CancellationTokenSource source) : IDisposable
    {
        /// <summary>Ends the query in the database.</summary>
        public CancellationToken Cancellation => source.Token;

        /// <summary>Whether the asker said that it should end.</summary>
        public bool IsStopped { get; private set; }

        /// <summary>Whether an activity is of the same person in the same conversation.</summary>
        public bool IsOf(Activity other) => other.ChannelId == activity.ChannelId
            && other.ConversationId == activity.ConversationId && other.From.Id == activity.From.Id;

        /// <summary>Ends the turn, because its asker wants so.</summary>
        public void Stop()
        {
            IsStopped = true;
            source.Cancel();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            turns.End(this);
            source.Dispose();
        }
    }
}
