using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Why.Drivers;

/// <summary>An outcome split by one dimension.</summary>
/// <param name="By">The dimension, banded where it is a number with bands.</param>
/// <param name="Members">Its members with rows.</param>
/// <param name="Sql">The query that gave them.</param>
internal sealed record Split(Grouping By, IReadOnlyList<Split.Member> Members, CompiledSql Sql)
{
    /// <summary>All rows together.</summary>
    public Tally All => Members.Aggregate(default(Tally), (sum, m) => sum + m.Tally);

    /// <summary>The share of the outcome's spread that the members explain, from 0 to 1 (eta squared).</summary>
    public double Explained
    {
        get
        {
            var all = All;
            var total = all.Squares - (all.Base * all.Figure * all.Figure);
            var between = Members.Sum(m => m.Tally.Base * Math.Pow(m.Tally.Figure - all.Figure, 2));
            return total > 0 ? between / total : 0;
        }
    }

    /// <summary>
    /// How much the members say, less what each costs (Schwarz 1978): finer dimensions must say more to come first.
    /// </summary>
    public double Gain => (-All.Base * Math.Log(Math.Max(1e-12, 1 - Explained)))
        - ((Members.Count - 1) * Math.Log(Math.Max(2, All.Base)));

    /// <summary>A member with what its rows add up to.</summary>
    /// <param name="Key">The member as the query gives it; null for rows without one.</param>
    /// <param name="Label">What the answer calls it.</param>
    /// <param name="Tally">The outcome of its rows.</param>
    internal sealed record Member(string? Key, string Label, Tally Tally);
}
