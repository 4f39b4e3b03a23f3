using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>How far-fetched a reading is: what it filters and splits by should belong to what it measures.</summary>
internal sealed class Plausibility(SemanticModel model)
{
    private const double PerJoin = 0.12;
    private const double Unreachable = 0.5;
    private const double Repeated = 0.6;
    private const double Otherwise = 0.3;

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

        return doubt + (IsOnlyMembers(query, sentence) ? 0.5 : 0) + (IsMeantOtherwise(query, sentence) ? Otherwise : 0)
            + (IsShareOfElse(query, sentence) ? Unreachable : 0);
    }

    /// <summary>A split by what a word only means, where a column is called just so: "state", not "status".</summary>
    private static bool IsMeantOtherwise(MetricQuery query, Sentence sentence) => sentence.Names.Any(n =>
        n.Entry is { Value: null, Dimension: { } by } && query.Groups.Any(g => g.Dimension == by)
        && !IsSpelled(sentence, n)
        && sentence.Rivals(n).Any(r => r.Entry is { Value: null, Dimension: not null } && r.Recall > 0.99
            && IsSpelled(sentence, r)));

    private static bool IsSpelled(Sentence sentence, Mention.Naming name) =>
        Spelling.Fold(name.Entry.Text) == Spelling.Fold(sentence.WordsOf(name));

    /// <summary>"what share of customers": a share of something else was not asked for.</summary>
    private bool IsShareOfElse(MetricQuery query, Sentence sentence) =>
        query.ShareOf.Count > 0 && sentence.Find(Cue.Share) is { } share
        && sentence.Near(share, 1) is Mention.Naming { Entry.Dataset: { } thing }
        && model.EntityOf(query.Measures[0].Dataset) != model.EntityOf(thing.Name);

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
