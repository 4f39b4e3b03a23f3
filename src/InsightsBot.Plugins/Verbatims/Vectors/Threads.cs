namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>How much of a machine a search or a build takes.</summary>
internal static class Threads
{
    /// <summary>At most two threads.</summary>
    public static readonly ParallelOptions Two =
        new() { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) };
}
