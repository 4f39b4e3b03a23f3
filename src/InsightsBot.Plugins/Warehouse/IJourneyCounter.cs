namespace InsightsBot.Plugins.Warehouse;

/// <summary>Takes in journeys one by one, each whole and in order, in any order of journeys.</summary>
public interface IJourneyCounter
{
    /// <summary>Takes in one journey.</summary>
    /// <param name="steps">The numbers of its steps.</param>
    /// <param name="times">When each happened: twice the seconds since the year 1, and 1 more for an instant, so that
    /// only times that are written alike are equal.</param>
    void Take(ReadOnlySpan<int> steps, ReadOnlySpan<long> times);
}
