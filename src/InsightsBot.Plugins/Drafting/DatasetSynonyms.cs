using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Other words for the rows of a dataset that no other dataset is called by.</summary>
internal sealed class DatasetSynonyms(
    SourceProfile profile, EntityWords entities, BareNames bare, IReadOnlyList<DatasetPlan> plans)
{
    /// <summary>
    /// The words of its name and key, the last word alone ("orders" for "customer orders"), and what all columns that
    /// point to it call it.
    /// </summary>
    public BilingualWords Of(DatasetPlan plan)
    {
        var more = new List<NameReading>();
        if (plan.PartOf is null)
        {
            more.AddRange(new[] { bare.Head(plan.Entity), bare.WithoutHeader(plan.Entity), PointedAs(plan) }
                .OfType<NameReading>().Where(n => !IsOthers(plan, n)));
        }

        var german = more.SelectMany(n => new[] { GermanLabel.Of(n, true), GermanLabel.Of(n.One()) });
        var english = more.SelectMany(n => new[] { EnglishLabel.Of(n, true), EnglishLabel.Of(n.One()) });
        return new BilingualWords(
            Free(plan, plan.Synonyms.De.Concat(german), p => p.Label.De),
            Free(plan, plan.Synonyms.En.Concat(english), p => p.Label.En));
    }

    /// <summary>What the columns that lead here agree to call a row; null when they don't, or when there is one only
    /// and it says something else: then it is a role.</summary>
    private NameReading? PointedAs(DatasetPlan plan)
    {
        var words = profile.Joins
            .Where(j => j.ToTable == plan.Table.Name && j.FromTable != plan.Table.Name && j.FromColumns.Count == 1)
            .Select(j => (j.FromTable, Words: entities.OfKey(j.FromColumns[0]))).ToList();
        return words is [{ Words: { } first }, ..] && words.Select(w => w.FromTable).Distinct().Count() > 1
            && words.TrueForAll(w => w.Words is { } other && EntityWords.AreAlike(other, first))
            && !EntityWords.AreAlike(first, plan.Entity)
                ? first
                : null;
    }

    /// <summary>Whether another dataset's name is headed by the same word.</summary>
    private bool IsOthers(DatasetPlan plan, NameReading name) =>
        plans.Any(p => p != plan && p.PartOf is null
            && (EntityWords.AreAlike(name, p.Entity) || (bare.Head(p.Entity) is { } head
                && EntityWords.AreAlike(name, head))));

    private string[] Free(DatasetPlan plan, IEnumerable<string> words, Func<DatasetPlan, string> labelOf)
    {
        var taken = plans.Where(p => p != plan).Select(labelOf).Append(labelOf(plan))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ones = plans.Where(p => p != plan && p.PartOf is null)
            .SelectMany(p => new[] { GermanLabel.Of(p.Entity.One()), EnglishLabel.Of(p.Entity.One()) })
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. words.Where(w => !taken.Contains(w) && !ones.Contains(w))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
