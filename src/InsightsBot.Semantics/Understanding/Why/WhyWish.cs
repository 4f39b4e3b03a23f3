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
}
