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
}
