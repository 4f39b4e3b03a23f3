using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding;

/// <summary>How far-fetched a reading is: what it filters and splits by should belong to what it measures.</summary>
internal sealed class Plausibility(SemanticModel model)
{
    private const double PerJoin = 0.12;
    private const double Unreachable = 0.5;
    private const double Repeated = 0.6;

    /// <summary>What is taken off a reading's score; 0 for one that stays with one thing.</summary>
    public double DoubtOf(MetricQuery query, Sentence sentence)
    {
        var dataset = query.Listed?.Name ?? query.Measures[0].Dataset;
        var doubt = query.Filters.Concat(query.ShareOf).Select(f => f.About).OfType<Dimension>()
            .Where(d => d.Kind != DimensionKind.Time)
            .Concat(query.Groups.Where(g => g.Grain is null).Select(g => g.Dimension))
            .Sum(d => Distance(dataset, d.Dataset));
        if (!sentence.Has(Cue.And, Cue.Compare, Cue.Minimum, Cue.Maximum, Cue.Median))
        {
            doubt += Repeated * Math.Max(0, query.Measures.Count - 1 - query.Having.Count);
        }

        return doubt + (IsOnlyMembers(query, sentence) ? 0.5 : 0);
    }

    /// <summary>Counting what nobody named, because of a member that happens to be written alike.</summary>
    private static bool IsOnlyMembers(MetricQuery query, Sentence sentence) =>
        query.Listed is null && query.Groups.All(g => g.Grain is not null)
            && query.Measures is [{ Aggregation: Aggregation.Count }]
        && !sentence.Has(Cue.HowMany, Cue.Count, Cue.Share)
        && sentence.Names.All(n => n.Entry.Value is not null);

    /// <summary>Whether a superlative speaks of how many there are, not of how much it is.</summary>
    public static bool IsAmount(string words) => words.Contains("meist", StringComparison.OrdinalIgnoreCase)
        || words.Contains("most", StringComparison.OrdinalIgnoreCase)
        || words.Contains("fewest", StringComparison.OrdinalIgnoreCase)
        || words.Contains("wenigst", StringComparison.OrdinalIgnoreCase);

    /// <summary>Joins between two datasets on which rows stay single; more where there is no such way.</summary>
    private double Distance(string from, string to)
    {
        var (start, goal) = (model.EntityOf(from).Name, model.EntityOf(to).Name);
        var seen = new HashSet<string> { start };
        var ring = new List<string> { start };
        for (var steps = 0; ring.Count > 0; steps++)
        {
            if (ring.Contains(goal))
            {
                return PerJoin * steps;
            }

            ring = [.. ring.SelectMany(d => model.Datasets.Where(s => model.EntityOf(s.Name).Name == d))
                .SelectMany(d => d.Joins).Select(j => model.EntityOf(j.To).Name).Where(seen.Add)];
        }

        return Unreachable;
    }
}
