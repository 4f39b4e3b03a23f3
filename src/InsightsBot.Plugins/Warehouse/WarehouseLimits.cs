namespace InsightsBot.Plugins.Warehouse;

/// <summary>Bounds of asking a warehouse.</summary>
/// <param name="QueryTime">A query that runs longer is stopped. Default 20 seconds.</param>
/// <param name="MembersMax">Members read per dimension for the value index. Default 20,000.</param>
public sealed record WarehouseLimits(TimeSpan QueryTime, int MembersMax = 20_000)
{
    /// <summary>The defaults.</summary>
    public static readonly WarehouseLimits Default = new(TimeSpan.FromSeconds(20));
}
