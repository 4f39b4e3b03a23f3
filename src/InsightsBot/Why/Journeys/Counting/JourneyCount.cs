using InsightsBot.Plugins.Warehouse;

namespace InsightsBot.Why.Journeys.Counting;

/// <summary>Counts journeys as a statement of the compiler does, where the statement would take too long.</summary>
internal abstract class JourneyCount : IJourneyCounter
{
    /// <inheritdoc/>
    public abstract void Take(ReadOnlySpan<int> steps, ReadOnlySpan<long> times);

    /// <summary>Adds what another of the same kind counted of other journeys.</summary>
    public abstract void Add(JourneyCount other);

    /// <summary>The rows of the statement.</summary>
    /// <param name="steps">The steps by their numbers.</param>
    /// <param name="rows">How many at most.</param>
    public abstract IReadOnlyList<IReadOnlyList<object?>> Rows(StepList steps, int rows);

    /// <summary>The seconds from one time to a later one.</summary>
    protected static long SecondsBetween(long from, long to) => (to >> 1) - (from >> 1);
}
