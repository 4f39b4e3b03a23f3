namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>How the numbers of a column are written.</summary>
internal enum NumberNotation
{
    /// <summary>Point before decimals, comma between thousands.</summary>
    English,

    /// <summary>Comma before decimals, point between thousands.</summary>
    German,

    /// <summary>Each value says for itself; only for columns in which every value does.</summary>
    EachItsOwn,
}
