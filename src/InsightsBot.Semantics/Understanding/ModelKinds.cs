using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds what says of what kind rows are, and what only some of them have.</summary>
internal sealed class ModelKinds(NameIndex names)
{
    /// <summary>What a column is called that says of what kind rows are, the surest first.</summary>
    private static readonly string[] KindConcepts = ["topic", "reason", "category", "type"];

    /// <summary>
    /// The conditional count a dimension belongs to: churned customers for the churn reason; null if none.
    /// </summary>
    public Measure? CountAbout(Dimension dimension)
    {
        var own = names.Entries.Where(e => e.Value is null && e.Dimension == dimension)
            .SelectMany(e => e.Atoms.Where((_, i) => e.Weights[i] >= 1)).ToList();
        return names.Model.Measures.FirstOrDefault(m => m.Aggregation is Aggregation.Count
            && m.Dataset == dimension.Dataset
            && m.Where is [{ Negated: false } only]
            && names.Model.FindDimension(only.Dimension) is { Kind: DimensionKind.Flag } flag
            && flag != dimension && only.Values.Contains(flag.TrueValue)
            && names.Entries.Where(e => e.Value is null && e.Dimension == flag).SelectMany(e => e.Atoms)
                .Any(a => own.Exists(o => o.Senses.Any(s => a.Senses.Any(t => t.Concept == s.Concept)))));
    }

    /// <summary>
    /// The one dimension that says of what kind a thing's rows are, such as the topic of cases; null if there is none.
    /// </summary>
    public Dimension? KindOf(Dataset thing)
    {
        foreach (var concept in KindConcepts)
        {
            var found = names.WithConcept(concept).Select(p => p.Entry)
                .Where(e => e is { Value: null, Dimension: { Kind: DimensionKind.Category } d } && e.Atoms.Count <= 2
                    && names.Model.EntityOf(d.Dataset).Name == names.Model.EntityOf(thing.Name).Name
                    && ConditionOf(d) is null)
                .Select(e => e.Dimension!).Distinct().Take(2).ToList();
            if (found is [var only])
            {
                return only;
            }
        }

        return null;
    }

    /// <summary>Whether a share is the one of a count's condition: the churn rate of the churned customers.</summary>
    public bool IsRateOf(Measure rate, Measure count) =>
        Shares(names.Lexicon.AtomsOfName(rate.Label.De), count);

    /// <summary>The conditional count whose rows alone have members of a dimension; null when all may.</summary>
    public Measure? ConditionOf(Dimension dimension) =>
        CountAbout(dimension) is { } count && SaysCondition(dimension, count) ? count : null;

    /// <summary>Whether a name speaks of the condition of a count: "churn rate" of who churned.</summary>
    public bool IsAbout(NameEntry name, Measure count) =>
        name.Value is null && (name.Dimension?.Name == count.Where[0].Dimension || Shares(name.Atoms, count));

    /// <summary>
    /// The measure that the model has for points of one length: "monthly churn rate" for the churn rate by month.
    /// </summary>
    public Measure? PerPoint(Measure measure, Grain grain)
    {
        var name = grain switch
        {
            Grain.Day => "daily ",
            Grain.Week => "weekly ",
            Grain.Month => "monthly ",
            Grain.Quarter => "quarterly ",
            Grain.Year => "yearly ",
        } + measure.Label.En;
        return names.Model.Measures.FirstOrDefault(m => m.Label.En.Equals(name, StringComparison.OrdinalIgnoreCase)
            && m.Unit == measure.Unit && m.Unit == Unit.Share);
    }

    /// <summary>A count of the model whose only condition is that a flag is yes; null if there is none.</summary>
    public Measure? CountWhere(Dimension flag) => names.Model.Measures.FirstOrDefault(m =>
        m.Aggregation is Aggregation.Count && m.Dataset == flag.Dataset && m.Where is [{ Negated: false } only]
        && only.Dimension == flag.Name && only.Values.Count == 1 && only.Values[0] == flag.TrueValue);

    /// <summary>Whether a dimension is called after the condition of a count: "churn reason".</summary>
    private bool SaysCondition(Dimension dimension, Measure count) =>
        Shares(names.Lexicon.AtomsOfName(dimension.Label.De), count);

    private bool Shares(IEnumerable<Atom> atoms, Measure count)
    {
        var concepts = names.Entries.Where(e => e.Value is null && e.Dimension?.Name == count.Where[0].Dimension)
            .SelectMany(e => e.Atoms).SelectMany(a => a.Senses).Select(s => s.Concept).ToHashSet();
        return atoms.SelectMany(a => a.Senses).Any(s => concepts.Contains(s.Concept));
    }
}
