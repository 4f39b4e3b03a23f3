using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Turns;

/// <summary>What becomes of the conditions of a query when further ones are said.</summary>
internal static class Conditions
{
    /// <summary>
    /// New ones stand in place of those about the same; members left out add up: without Bavaria, without Hesse.
    /// </summary>
    public static IReadOnlyList<Filter> Changed(IReadOnlyList<Filter> before, IReadOnlyList<Filter> said)
    {
        var merged = said.Select(s => s is Filter.OneOf { Negated: true } without
            && before.OfType<Filter.OneOf>().FirstOrDefault(b => b.Negated && b.Dimension == without.Dimension) is
            { } known
                ? known with { Values = [.. known.Values.Union(without.Values)] }
                : s).ToList();
        return [.. before.Where(b => !merged.Exists(s => SpeaksOfTheSame(b, s))), .. merged];
    }

    private static bool SpeaksOfTheSame(Filter left, Filter right) => (left, right) switch
    {
        (Filter.Related before, Filter.Related said) => before.Other == said.Other
            && (before.Where.Select(w => w.Key).Order().SequenceEqual(said.Where.Select(w => w.Key).Order())
                || SameMembers(before, said)),
        _ => left.About is { } about ? about.Name == right.About?.Name : left.Key == right.Key,
    };

    /// <summary>Members of the same columns of other rows: "with a book in German", "and in English?".</summary>
    private static bool SameMembers(Filter.Related left, Filter.Related right) => left.Where.Count > 0
        && left.Where.All(w => w.About is not null)
        && left.Where.Select(w => w.About?.Name).Order().SequenceEqual(right.Where.Select(w => w.About?.Name).Order());
}
