using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>The conditions of the question just asked, in words that a next question keeps.</summary>
/// <param name="Words">The words after the name of a measure, with a space before; empty without conditions.</param>
/// <param name="Filters">The conditions.</param>
internal sealed record Narrowed(string Words, IReadOnlyList<Filter> Filters)
{
    /// <summary>No condition.</summary>
    public static readonly Narrowed Nothing = new("", []);

    /// <summary>
    /// The conditions of a query; those that made its groups ("men and women") belong to the split, and go with it.
    /// </summary>
    public static IReadOnlyList<Filter> FiltersOf(MetricQuery query) => [.. query.Filters.Where(f =>
        f is not Filter.OneOf one || !query.Groups.Any(g => g.Dimension.Name == one.Dimension.Name))];

    /// <summary>The conditions in words that are read back as they are; null when one cannot be said so.</summary>
    /// <param name="filters">The conditions.</param>
    /// <param name="language">The language.</param>
    /// <param name="isReadBack">Whether a figure under conditions in words is read back under just those.</param>
    public static Narrowed? Of(
        IReadOnlyList<Filter> filters, Language language, Func<Narrowed, IReadOnlyList<Filter>, bool> isReadBack)
    {
        var narrowed = Nothing;

        // Periods go last: "in Bayern im Jahr 2025".
        foreach (var filter in filters.OrderBy(f => f is Filter.Within ? 1 : 0))
        {
            IReadOnlyList<Filter> said = [.. narrowed.Filters, filter];
            var next = FilterPhrases.Of(filter, language).Select(p => new Narrowed($"{narrowed.Words} {p}", said))
                .FirstOrDefault(n => isReadBack(n, said));
            if (next is null)
            {
                return null;
            }

            narrowed = next;
        }

        return narrowed;
    }

    /// <summary>Whether conditions are alike; of periods the days count, not which date is held against them.</summary>
    public static bool Same(IReadOnlyList<Filter> left, IReadOnlyList<Filter> right) =>
        left.Select(KeyOf).Order(StringComparer.Ordinal).SequenceEqual(
            right.Select(KeyOf).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string KeyOf(Filter filter) =>
        filter is Filter.Within within ? within.Days(Language.English) : filter.Key;
}
