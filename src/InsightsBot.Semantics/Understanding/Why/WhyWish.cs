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

    /// <summary>What is out of the ordinary in a period: "Was ist diese Woche auffällig?".</summary>
    /// <param name="IsOfAll">Whether all measures are meant; else that of the query.</param>
    /// <param name="Window">The days that are judged.</param>
    public sealed record Unusual(bool IsOfAll, Filter.Within Window) : WhyWish;

    /// <summary>One customer across all data: "Zeig mir Kunde …".</summary>
    /// <param name="Identity">What the id is one of.</param>
    /// <param name="Id">The id as typed.</param>
    public sealed record Card(Dimension Identity, string Id) : WhyWish;

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
