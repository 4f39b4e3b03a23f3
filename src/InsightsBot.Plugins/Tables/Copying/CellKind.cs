namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>What one cell holds after reading.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Real,

    /// <summary>Text.</summary>
    Text,
}
