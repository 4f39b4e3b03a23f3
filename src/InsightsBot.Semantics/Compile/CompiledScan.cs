namespace InsightsBot.Semantics.Compile;

/// <summary>The rows behind several statements as one statement that reads each once and adds nothing up.</summary>
/// <remarks>
/// For a database that lives in this process: whoever reads the rows adds them up while they pass, by as many groups
/// as are wanted. The statements whose figures come of it are compiled as ever, and shown as ever.
/// </remarks>
/// <param name="Text">The SQL. It reads the rows between two row numbers, the parameters of <see cref="FirstRow"/>
/// and <see cref="LastRow"/>.</param>
/// <param name="Parameters">The other values by parameter name, without the dialect's sign.</param>
/// <param name="Columns">How many columns the statement has; the last one is the row's number.</param>
/// <param name="Ends">The SQL of the smallest and largest row number, empty where the table has none.</param>
public sealed record CompiledScan(
    string Text, IReadOnlyDictionary<string, object> Parameters, int Columns, string Ends)
{
    /// <summary>The name of the parameter with the first row number.</summary>
    public const string FirstRow = "row_first";

    /// <summary>The name of the parameter with the last row number.</summary>
    public const string LastRow = "row_last";
}
