namespace InsightsBot.Plugins.Warehouse;

/// <summary>Rows with the same members, added up while they were read.</summary>
/// <param name="Members">One a grouping; null, long, double or string.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Values">One a measure of the scan.</param>
public sealed record ScannedGroup(
    IReadOnlyList<object?> Members, long Rows, IReadOnlyList<ScannedValue> Values);
