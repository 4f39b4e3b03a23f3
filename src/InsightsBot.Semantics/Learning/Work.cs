namespace InsightsBot.Semantics.Learning;

/// <summary>Does pieces of work on several threads. No piece sees another, so their order does not matter.</summary>
/// <param name="threadsMax">How many threads; 0 for one a core.</param>
internal sealed class Work(int threadsMax)
{
    private readonly ParallelOptions _options = new()
    {
        MaxDegreeOfParallelism = threadsMax > 0 ? threadsMax : -1,
    };

    /// <summary>Does every piece.</summary>
    public void Each(int pieces, Action<int> piece) => EachWith(pieces, () => 0, (_, at) => piece(at));

    /// <summary>Does every piece with a tool of the thread's own.</summary>
    public void EachWith<T>(int pieces, Func<T> tool, Action<T, int> piece)
    {
        try
        {
            _ = Parallel.For(0, pieces, _options, tool, (at, _, own) =>
            {
                piece(own, at);
                return own;
            }, _ => { });
        }
        catch (AggregateException failure) when (failure.InnerExceptions.OfType<OperationCanceledException>().Any())
        {
            throw new OperationCanceledException();
        }
    }
}
