using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Query;

/// <summary>Which journeys are looked at, and which of their events.</summary>
/// <param name="Events">The dataset whose rows are the events.</param>
/// <param name="Journey">How they become journeys.</param>
/// <param name="Filters">Conditions on events, all of which hold.</param>
public sealed record JourneyQuery(Dataset Events, Journey Journey, IReadOnlyList<Filter> Filters);
