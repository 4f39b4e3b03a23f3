namespace InsightsBot.Plugins.Verbatims;

/// <summary>Which hits come first.</summary>
public enum HitOrder
{
    /// <summary>What fits the words best.</summary>
    Best,

    /// <summary>The latest day, among what fits the words at least half as well as the best does.</summary>
    Newest,
}
