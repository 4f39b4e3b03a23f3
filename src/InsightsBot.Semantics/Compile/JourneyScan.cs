namespace InsightsBot.Semantics.Compile;

/// <summary>The events of journeys as they stand: owner, step, time, the rows' key, and the row's number.</summary>
/// <param name="Scan">The statement; in no order.</param>
/// <param name="Keys">How many columns of the key follow the time; events of one time come in its order. With none they
/// come in the order of their steps.</param>
/// <param name="InOrder">The numbers of all rows in the order of the key.</param>
public sealed record JourneyScan(CompiledScan Scan, int Keys, CompiledScan InOrder);
