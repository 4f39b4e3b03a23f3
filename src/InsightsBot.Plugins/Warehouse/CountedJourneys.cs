namespace InsightsBot.Plugins.Warehouse;

/// <summary>Journeys that were counted while their events were read.</summary>
/// <param name="Counters">What counted them; each saw a part of the journeys.</param>
/// <param name="Steps">The steps by their numbers: long, double or string.</param>
public sealed record CountedJourneys<T>(IReadOnlyList<T> Counters, IReadOnlyList<object?> Steps);
