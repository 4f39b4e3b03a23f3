using System.Globalization;

namespace InsightsBot.Semantics.Query;

/// <summary>A condition on a group's figure: cities with more than 100 customers.</summary>
/// <param name="Measure">The name of a measure of the query.</param>
/// <param name="Comparator">How its figure is compared.</param>
/// <param name="Limit">With what, in the measure's unit.</param>
public sealed record GroupCondition(string Measure, Comparator Comparator, double Limit)
{
    /// <summary>A language-neutral text; equal conditions have equal keys.</summary>
    public string Key => $"{Measure}{Comparator.Sign()}{Limit.ToString("R", CultureInfo.InvariantCulture)}";
}
