using InsightsBot.Semantics.Model;

namespace InsightsBot.Why.Drivers;

/// <summary>What was found about an outcome: what is connected with it, and what is not.</summary>
/// <param name="Own">Members that stay connected when the other dimensions are held equal, one a dimension; first
/// what surely weighs most.</param>
/// <param name="Others">Members that looked connected and are explained by other dimensions.</param>
/// <param name="LeftOut">Dimensions that were left out, with the reason.</param>
/// <param name="Held">What held the others equal, that of most dimensions first; none where nothing could.</param>
/// <param name="Tested">How many members were tested.</param>
/// <param name="Dimensions">How many dimensions were looked at.</param>
internal sealed record DriversFinding(
    IReadOnlyList<Contrast> Own,
    IReadOnlyList<Contrast> Others,
    IReadOnlyList<(Dimension Dimension, LeftOut Reason)> LeftOut,
    IReadOnlyList<HeldEqual> Held,
    int Tested,
    int Dimensions)
{
    /// <summary>The p-values of all members that were tested, before they were adjusted.</summary>
    public IReadOnlyList<double> PValues { get; init; } = [];
}
