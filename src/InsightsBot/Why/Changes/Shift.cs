using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Why.Changes;

/// <summary>What happened in the members of one dimension between two periods.</summary>
/// <param name="By">The dimension.</param>
/// <param name="Members">Its members; together they are all rows.</param>
/// <param name="Before">The query of the earlier period.</param>
/// <param name="Now">The query of the later period.</param>
internal sealed record Shift(
    Grouping By, IReadOnlyList<Shift.Member> Members, CompiledSql Before, CompiledSql Now)
{
    /// <summary>The smallest p-value of its members, adjusted for all members of all dimensions.</summary>
    public double Adjusted => Members.Min(m => m.Adjusted);

    /// <summary>A member in both periods.</summary>
    /// <param name="Label">What the answer calls it.</param>
    /// <param name="Before">Its rows in the earlier period.</param>
    /// <param name="Now">Its rows in the later period.</param>
    internal sealed record Member(string Label, Tally Before, Tally Now)
    {
        /// <summary>What its own figure added to the change.</summary>
        public double Rate { get; init; }

        /// <summary>What its being more or fewer added to the change.</summary>
        public double Mix { get; init; }

        /// <summary>Its part of the change; the parts of all members add up to it.</summary>
        public double Part => Rate + Mix;

        /// <summary>How likely chance alone sets its change so far apart from that of the others.</summary>
        public double PValue { get; init; } = 1;

        /// <summary>The same, adjusted for all members of all dimensions.</summary>
        public double Adjusted { get; init; } = 1;
    }
}
