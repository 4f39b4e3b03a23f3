namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Takes in the rows of a scan, one after another, in the order of their numbers.</summary>
internal interface IRowTaker
{
    /// <summary>Takes in the row the cursor stands at.</summary>
    /// <returns>False when no further row is wanted.</returns>
    bool Take(RowCursor row);
}
