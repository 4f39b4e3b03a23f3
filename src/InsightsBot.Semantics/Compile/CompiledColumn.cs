using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>One column of a compiled query's result, in order.</summary>
/// <param name="Name">The alias in the SQL.</param>
/// <param name="Label">The heading.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Unit">The unit of a number; null for members.</param>
/// <param name="Measure">The measure it belongs to; null for members.</param>
/// <param name="Dimension">The dimension of a member; null for figures.</param>
public sealed record CompiledColumn(
    string Name,
    BilingualText Label,
    ColumnRole Role,
    Unit? Unit = null,
    Measure? Measure = null,
    Dimension? Dimension = null);
