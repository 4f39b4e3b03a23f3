using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Why.Customers;

/// <summary>Something that happened with a customer on a day: a call, a case, a survey.</summary>
/// <param name="Dataset">What it is.</param>
/// <param name="Key">What its id is one of; null where it has none.</param>
/// <param name="Citation">The query it comes from.</param>
/// <param name="Day">The day.</param>
/// <param name="Id">Its key; null where it has none.</param>
/// <param name="Said">Its categories as an answer calls them.</param>
/// <param name="Scores">What the customer gave.</param>
/// <param name="IsOpen">Whether it is not done yet.</param>
/// <param name="Text">What was written, masked; null where nothing was.</param>
internal sealed record Contact(
    Dataset Dataset, Dimension? Key, int Citation, DateOnly Day, string? Id, IReadOnlyList<string> Said,
    IReadOnlyList<(Dimension Dimension, double Value)> Scores, bool IsOpen, ReadVerbatim? Text)
{
    /// <summary>Whether it is something that is opened and closed.</summary>
    public bool IsCase { get; init; }
}
