using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>What is to be explained about the figure of a query, and how.</summary>
/// <remarks>The query of the reading gives the figure itself, with its conditions.</remarks>
public abstract record WhyWish
{
    private WhyWish()
    {
    }

    /// <summary>What sets rows with a high figure apart from others: "Was treibt den NPS?".</summary>
    public sealed record Drivers : WhyWish;

    /// <summary>What a change between two periods is made of: "Warum ist der NPS im Q3 gefallen?".</summary>
    /// <param name="Before">The earlier period.</param>
    /// <param name="Now">The later period.</param>
    /// <param name="Direction">Where the asker says it went: 1 up, -1 down, 0 not said.</param>
    public sealed record Change(Filter.Within Before, Filter.Within Now, int Direction) : WhyWish;

    /// <summary>The ways customers or cases take: "Was ist der häufigste Pfad?".</summary>
    /// <param name="Events">The dataset whose rows are the events; the query of the reading counts them.</param>
    /// <param name="Of">Whose journeys.</param>
    /// <param name="View">What is to be seen of them.</param>
    /// <param name="Steps">Steps that were named, in order, each with the members it stands for.</param>
    public sealed record Journey(
        string Events, Model.Journey Of, JourneyView View, IReadOnlyList<IReadOnlyList<string>> Steps) : WhyWish;

    /// <summary>Whether an initiative had an effect: "Hat der Rückrufservice gewirkt?".</summary>
    /// <param name="Dataset">The dataset whose rows are initiatives.</param>
    /// <param name="Initiative">Its name as stored.</param>
    /// <param name="Measure">The measure asked about; null for the one it was meant to move.</param>
    /// <param name="Filters">Which rows of the measure count; none for all.</param>
    public sealed record Effect(
        Dataset Dataset, string Initiative, Measure? Measure, IReadOnlyList<Filter> Filters) : WhyWish;

    /// <summary>How what customers answer goes with what they do: "Was ist ein NPS-Punkt wert?".</summary>
    /// <param name="Signal">The score: an NPS or a mean of points.</param>
    /// <param name="Outcomes">What it is held against; at least one.</param>
    /// <param name="AsksWorth">Whether the worth of a point was asked for.</param>
    public sealed record Link(Measure Signal, IReadOnlyList<LinkOutcome> Outcomes, bool AsksWorth) : WhyWish;
}
