namespace InsightsBot.Plugins.Warehouse;

/// <summary>What the rows of a group add to a measure.</summary>
/// <param name="Count">How many rows have a value.</param>
/// <param name="Sum">The sum of the values.</param>
/// <param name="Squares">The sum of their squares.</param>
public readonly record struct ScannedValue(long Count, double Sum, double Squares);
