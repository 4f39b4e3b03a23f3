namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>The memory that all counters of a table may take together.</summary>
internal sealed class CounterBudget(long bytesMax)
{
    private long used;

    /// <summary>Takes so many bytes, or refuses.</summary>
    public bool TryTake(long bytes)
    {
        if (used + bytes > bytesMax)
        {
            return false;
        }

        used += bytes;
        return true;
    }

    /// <summary>Gives bytes back.</summary>
    public void Return(long bytes) => used -= bytes;
}
