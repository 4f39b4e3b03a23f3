namespace InsightsBot.Semantics.Model;

/// <summary>How a measure makes one number of many rows.</summary>
public abstract record Aggregation
{
    private Aggregation()
    {
    }

    /// <summary>The column that is aggregated, or null where rows or other measures are.</summary>
    public abstract string? InputColumn { get; }

    /// <summary>The number of rows.</summary>
    public sealed record Count : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => null;
    }

    /// <summary>The number of different values of a column; empty ones do not count.</summary>
    public sealed record CountDistinct(string Column) : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => Column;
    }

    /// <summary>The sum of a column. The sum of no rows is empty, not 0.</summary>
    public sealed record Sum(string Column) : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => Column;
    }

    /// <summary>The arithmetic mean of the rows that have a value.</summary>
    public sealed record Average(string Column) : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => Column;
    }

    /// <summary>The smallest value.</summary>
    public sealed record Minimum(string Column) : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => Column;
    }

    /// <summary>The largest value.</summary>
    public sealed record Maximum(string Column) : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => Column;
    }

    /// <summary>The value below which a share of the rows lie; 0.5 is the median.</summary>
    /// <param name="Column">The number column.</param>
    /// <param name="Rank">The share of rows below, between 0 and 1.</param>
    public sealed record Percentile(string Column, double Rank) : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => Column;
    }

    /// <summary>Rows whose flag is yes, divided by rows that have the flag at all. From 0 to 1.</summary>
    /// <param name="Flag">The name of a dimension of kind <see cref="DimensionKind.Flag"/>.</param>
    public sealed record Rate(string Flag) : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => null;
    }

    /// <summary>One measure divided by another, each summed first: never an average of averages.</summary>
    /// <param name="Numerator">The name of the upper measure.</param>
    /// <param name="Denominator">The name of the lower measure; a denominator of 0 gives no figure.</param>
    public sealed record Ratio(string Numerator, string Denominator) : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => null;
    }

    /// <summary>Net Promoter Score of a 0–10 column: share of 9–10 minus share of 0–6, in points.</summary>
    public sealed record Nps(string Column) : Aggregation
    {
        /// <inheritdoc/>
        public override string? InputColumn => Column;
    }
}
