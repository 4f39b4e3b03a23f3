using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds conditions that no row can meet: younger than 30 and older than 60.</summary>
internal static class Contradictions
{
    /// <summary>One sentence naming the conditions, or null when rows may meet them all.</summary>
    public static BilingualText? In(IReadOnlyList<Filter> filters)
    {
        foreach (var same in filters.Where(f => f.About is not null).GroupBy(f => f.About!.Name))
        {
            var list = same.ToList();
            if (list.Count > 1 && (IsEmptyRange(list) || AreDisjoint(list)))
            {
                return SlottedText.Of(
                    $"Diese Bedingungen schließen einander aus: " +
                        $"{list.Select(f => f.Describe(Language.German)).ToList()}.",
                    $"These conditions exclude each other: " +
                        $"{list.Select(f => f.Describe(Language.English)).ToList()}.");
            }
        }

        return null;
    }

    private static bool IsEmptyRange(List<Filter> filters)
    {
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        var strict = false;
        foreach (var filter in filters)
        {
            (low, high) = filter switch
            {
                Filter.Compare { Comparator: Comparator.More or Comparator.AtLeast } c =>
                    (Math.Max(low, c.Limit), high),
                Filter.Compare { Comparator: Comparator.Less or Comparator.AtMost } c => (low, Math.Min(high, c.Limit)),
                Filter.Compare { Comparator: Comparator.Equal } c => (Math.Max(low, c.Limit), Math.Min(high, c.Limit)),
                Filter.Between b => (Math.Max(low, b.Low), Math.Min(high, b.High)),
                _ => (low, high),
            };
            strict |= filter is Filter.Compare { Comparator: Comparator.More or Comparator.Less };
        }

        return low > high || (strict && low == high);
    }

    private static bool AreDisjoint(List<Filter> filters)
    {
        var wanted = filters.OfType<Filter.OneOf>().Where(o => !o.Negated).ToList();
        var unwanted = filters.OfType<Filter.OneOf>().Where(o => o.Negated).SelectMany(o => o.Values);
        return wanted.Count > 0 && filters.Count > 1 && !wanted.Skip(1).Aggregate(
            wanted[0].Values.AsEnumerable(), (left, o) => left.Intersect(o.Values)).Except(unwanted).Any();
    }
}
