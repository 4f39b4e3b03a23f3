using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Themes;

/// <summary>Finds words and phrases that came up or grew, without a taxonomy and without labels.</summary>
/// <remarks>
/// Each verbatim counts once a term, near-duplicates once together. A term must be said by enough verbatims, at a
/// clearly higher rate than before, and more than chance explains for all tested terms together (see <see
/// cref="RateTest"/>). Terms of the same verbatims become one theme.
/// </remarks>
public static class EmergingThemes
{
    private const int NowMin = 4;
    private const int PhraseWordsMax = 4;
    private const double GrowthMin = 1.5;
    private const double Risk = 0.02;
    private const double SharedMin = 0.5;
    private const double NameShareMin = 0.6;
    private const int ExamplesMax = 5;
    private const int WordsMax = 8;

    /// <summary>What came up or grew in a period, the least probable by chance first.</summary>
    /// <param name="verbatims">All verbatims; those outside both periods are passed over.</param>
    /// <param name="period">The period that is asked about.</param>
    /// <param name="comparedWith">What it is compared with; it should not overlap the period.</param>
    public static IReadOnlyList<EmergingTheme> Find(
        IReadOnlyList<DatedVerbatim> verbatims, Period period, Period comparedWith)
    {
        ArgumentNullException.ThrowIfNull(verbatims);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(comparedWith);
        var now = Once(verbatims, period, []);
        var before = Once(verbatims, comparedWith, []);
        if (now.Count == 0 || before.Count == 0)
        {
            return [];
        }

        var share = (double)now.Count / (now.Count + before.Count);
        var grown = Grown(Counted(now, before), now.Count, before.Count, share);
        return [.. Groups(grown).Select(g => Named(g, now, before.Count))];
    }

    /// <summary>The verbatims of a period by day and id, each group of near-duplicates by its first.</summary>
    private static List<DatedVerbatim> Once(
        IReadOnlyList<DatedVerbatim> verbatims, Period period, HashSet<string> groups) =>
        [.. verbatims.Where(v => period.Contains(v.Day))
            .OrderBy(v => v.Day).ThenBy(v => v.Id, StringComparer.Ordinal)
            .Where(v => v.Group is null || groups.Add(v.Group))];

    private static Dictionary<string, TermCount> Counted(List<DatedVerbatim> now, List<DatedVerbatim> before)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var verbatim in now.Concat(before))
        {
            foreach (var key in TermScan.Read(verbatim, 1, [], 0).Keys)
            {
                words[key] = words.GetValueOrDefault(key) + 1;
            }
        }

        var counts = new Dictionary<string, TermCount>(StringComparer.Ordinal);
        for (var i = 0; i < now.Count; i++)
        {
            foreach (var (key, written) in TermScan.Read(now[i], PhraseWordsMax, words, NowMin))
            {
                var count = Of(counts, key);
                count.Now.Add(i);
                count.Add(written);
                count.FirstDay = Earlier(count.FirstDay, now[i].Day);
            }
        }

        foreach (var verbatim in before)
        {
            foreach (var (key, _) in TermScan.Read(verbatim, PhraseWordsMax, words, NowMin))
            {
                // What is said only before can't have grown, but it was tested: it counts for the limit.
                var count = Of(counts, key);
                count.Before++;
                count.FirstDay = Earlier(count.FirstDay, verbatim.Day);
            }
        }

        return counts;
    }

    private static List<TermCount> Grown(
        Dictionary<string, TermCount> counts, int nowBase, int beforeBase, double share)
    {
        var limit = RateTest.Limit(counts.Values.Where(c => c.Total >= NowMin).Select(c => c.Total), share, Risk);
        foreach (var count in counts.Values)
        {
            var isMore = count.Now.Count >= NowMin
                && (double)count.Now.Count / nowBase >= GrowthMin * count.Before / beforeBase;
            count.Chance = isMore ? RateTest.AtLeast(count.Now.Count, count.Total, share) : 1;
        }

        return [.. counts.Values.Where(c => c.Chance <= limit)
            .OrderBy(c => c.Chance).ThenByDescending(c => c.WordCount).ThenBy(c => c.Key, StringComparer.Ordinal)];
    }

    /// <summary>Puts each term to the first group whose leading term shares at least half of the verbatims.</summary>
    private static List<List<TermCount>> Groups(List<TermCount> grown)
    {
        var groups = new List<List<TermCount>>();
        foreach (var count in grown)
        {
            var group = groups.Find(g => Shared(g[0].Now, count.Now) >= SharedMin);
            if (group is null)
            {
                groups.Add([count]);
            }
            else
            {
                group.Add(count);
            }
        }

        return groups;
    }

    /// <summary>The share of verbatims that two terms have together, of those the rarer has.</summary>
    private static double Shared(List<int> one, List<int> other)
    {
        var (at, to, both) = (0, 0, 0);
        while (at < one.Count && to < other.Count)
        {
            both += one[at] == other[to] ? 1 : 0;
            var (left, right) = (one[at], other[to]);
            at += left <= right ? 1 : 0;
            to += right <= left ? 1 : 0;
        }

        return (double)both / Math.Min(one.Count, other.Count);
    }

    /// <summary>Named by the longest phrase that most verbatims of the group say.</summary>
    private static EmergingTheme Named(List<TermCount> group, List<DatedVerbatim> now, int beforeBase)
    {
        var most = group.Max(c => c.Now.Count);
        var name = group.Where(c => c.Now.Count >= NameShareMin * most)
            .OrderByDescending(c => c.WordCount).ThenByDescending(c => c.Now.Count)
            .ThenBy(c => c.Key, StringComparer.Ordinal).First();
        var lead = group[0];
        var others = group.Where(c => c != name).Select(c => c.Written).Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(WordsMax);
        return new(name.Written, [.. others], lead.FirstDay, lead.Now.Count, lead.Before, now.Count, beforeBase,
            lead.Chance, [.. lead.Now.Take(ExamplesMax).Select(i => now[i].Id)]);
    }

    private static TermCount Of(Dictionary<string, TermCount> counts, string key)
    {
        if (!counts.TryGetValue(key, out var count))
        {
            count = new TermCount(key);
            counts.Add(key, count);
        }

        return count;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
