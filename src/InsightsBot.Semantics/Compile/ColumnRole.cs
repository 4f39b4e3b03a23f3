namespace InsightsBot.Semantics.Compile;

/// <summary>What a result column is for.</summary>
public enum ColumnRole
{
    /// <summary>A member that figures are split by, or a column of a list.</summary>
    Member,

    /// <summary>The figure of a measure.</summary>
    Figure,

    /// <summary>A group's share of the total, from 0 to 1.</summary>
    ShareOfTotal,

    /// <summary>The rows a rate counts as yes.</summary>
    Yes,

    /// <summary>How many rows the figure rests on.</summary>
    Base,

    /// <summary>A figure over all members together; said, not shown in the table.</summary>
    Total,

    /// <summary>How many rows have no member and so are in no group; said, not shown in the table.</summary>
    LeftOut,

    /// <summary>Needed for intervals and warnings; not shown.</summary>
    Support,
}
