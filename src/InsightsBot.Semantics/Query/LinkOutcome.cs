using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Query;

/// <summary>What becomes of those who answered, after their answer.</summary>
public abstract record LinkOutcome
{
    private LinkOutcome()
    {
    }

    /// <summary>What people call it.</summary>
    public abstract BilingualText Label { get; }

    /// <summary>A language-neutral text; equal outcomes have equal keys.</summary>
    public abstract string Key { get; }

    /// <summary>They leave on a day that is known, or have not left when the data end.</summary>
    /// <param name="Measure">The number of those who left.</param>
    /// <param name="Flag">Whether they left.</param>
    /// <param name="Day">When; a day of the same row.</param>
    public sealed record Leaves(Measure Measure, Dimension Flag, Dimension Day) : LinkOutcome
    {
        /// <inheritdoc/>
        public override BilingualText Label => Measure.Label;

        /// <inheritdoc/>
        public override string Key => "leaves " + Measure.Name;
    }

    /// <summary>What they bring in so many days after the answer, as rows of another dataset say.</summary>
    /// <param name="Measure">The sum of a column of rows that point at them.</param>
    /// <param name="Day">The day of such a row.</param>
    /// <param name="Days">How many days count.</param>
    public sealed record Earns(Measure Measure, Dimension Day, int Days) : LinkOutcome
    {
        /// <inheritdoc/>
        public override BilingualText Label => Measure.Label;

        /// <inheritdoc/>
        public override string Key => $"earns {Measure.Name} {Days}";
    }

    /// <summary>A number that stands in their own row.</summary>
    /// <param name="Measure">The mean of that column.</param>
    public sealed record Holds(Measure Measure) : LinkOutcome
    {
        /// <inheritdoc/>
        public override BilingualText Label => Measure.Label;

        /// <inheritdoc/>
        public override string Key => "holds " + Measure.Name;
    }
}
