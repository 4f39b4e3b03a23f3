namespace InsightsBot.Plugins.Warehouse;

/// <summary>The outcome of running a query.</summary>
public abstract record RowsResult
{
    private RowsResult()
    {
    }

    /// <summary>Handles every case.</summary>
    public abstract T Match<T>(Func<Done, T> done, Func<TimedOut, T> timedOut, Func<Unavailable, T> unavailable);

    /// <summary>The rows.</summary>
    /// <param name="Rows">Cells in the order of the compiled columns; null, long, double or string.</param>
    public sealed record Done(IReadOnlyList<IReadOnlyList<object?>> Rows) : RowsResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Done, T> done, Func<TimedOut, T> timedOut, Func<Unavailable, T> unavailable) =>
            done(this);
    }

    /// <summary>The query took longer than the limit and was stopped in the database.</summary>
    /// <param name="Limit">The limit.</param>
    public sealed record TimedOut(TimeSpan Limit) : RowsResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Done, T> done, Func<TimedOut, T> timedOut, Func<Unavailable, T> unavailable) =>
            timedOut(this);
    }

    /// <summary>The database did not answer.</summary>
    /// <param name="Cause">What it said, for the log only.</param>
    public sealed record Unavailable(string Cause) : RowsResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Done, T> done, Func<TimedOut, T> timedOut, Func<Unavailable, T> unavailable) =>
            unavailable(this);
    }
}
