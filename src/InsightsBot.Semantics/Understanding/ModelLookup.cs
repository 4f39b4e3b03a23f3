using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds the measure a rule needs, from the model or made up of a column's meaning.</summary>
internal sealed class ModelLookup(NameIndex names)
{
    private readonly JoinGraph _joins = new(names.Model);

    public SemanticModel Model => names.Model;

    /// <summary>What kinds of rows the model knows.</summary>
    public ModelKinds Kinds { get; } = new(names);

    /// <summary>The model's plain count of a dataset's rows, or one made for it.</summary>
    public Measure CountOf(Dataset dataset)
    {
        var entity = Model.EntityOf(dataset.Name);
        return Model.Measures.FirstOrDefault(m => m.Aggregation is Aggregation.Count && m.Where.Count == 0
                && (m.Dataset == dataset.Name || m.Dataset == entity.Name))
            ?? new Measure
            {
                Name = entity.Name + "_count",
                Label = new BilingualText($"Anzahl {entity.Label.De}", $"number of {entity.Label.En}"),
                Dataset = entity.Name,
                Aggregation = new Aggregation.Count(),
                Unit = Unit.Count,
            };
    }

    /// <summary>The model's rate of a flag, or one made for it.</summary>
    public Measure RateOf(Dimension flag) =>
        Model.Measures.FirstOrDefault(m => m.Aggregation is Aggregation.Rate r && r.Flag == flag.Name
            && m.Where.Count == 0)
        ?? RateNamedLike(flag)
        ?? new Measure
        {
            Name = flag.Name + "_rate",
            Label = new BilingualText($"Anteil {flag.Label.De}", $"share {flag.Label.En}"),
            Dataset = flag.Dataset,
            Aggregation = new Aggregation.Rate(flag.Name),
            Unit = Unit.Share,
        };

    /// <summary>
    /// A share of the model whose name is the flag's and a word for "rate": "churn rate" for "churned".
    /// </summary>
    private Measure? RateNamedLike(Dimension flag)
    {
        var own = names.Entries.Where(e => e.Value is null && e.Dimension == flag).SelectMany(e => e.Atoms).ToList();
        return names.Entries.Where(e => e.Measure is { Unit: Unit.Share, Where.Count: 0 } && e.Atoms.Count == 2
                && own.Exists(o => o.Means(e.Atoms[0])) && e.Weights[1] < 1)
            .Select(e => e.Measure).FirstOrDefault();
    }

    /// <summary>
    /// The share that goes with a conditional count: "Kündigungsquote" for "gekündigte Kunden"; null if none.
    /// </summary>
    public Measure? RateFor(Measure count) =>
        count.Where is [{ Negated: false } condition]
            && Model.FindDimension(condition.Dimension) is { Kind: DimensionKind.Flag } flag
            && condition.Values.Contains(flag.TrueValue)
            ? RateOf(flag)
            : null;

    /// <summary>Whether each row of a thing belongs to one of another.</summary>
    public bool IsPartOf(Dataset thing, Dataset whole) =>
        _joins.ToOne(Model.EntityOf(thing.Name).Name, Model.EntityOf(whole.Name).Name) is { Count: > 0 };

    /// <summary>How many different members a dimension has.</summary>
    public static Measure DistinctOf(Dimension dimension) => new()
    {
        Name = "distinct_" + dimension.Name,
        Label = new BilingualText($"Verschiedene Werte von {dimension.Label.De}",
            $"different values of {dimension.Label.En}"),
        Dataset = dimension.Dataset,
        Aggregation = new Aggregation.CountDistinct(dimension.Column),
        Unit = Unit.Count,
    };

    /// <summary>A measure over a number dimension: the model's, or its average.</summary>
    public Measure OfNumber(Dimension dimension) =>
        Model.Measures.FirstOrDefault(m => m.Dataset == dimension.Dataset
            && m.Aggregation.InputColumn == dimension.Column
            && m.Where.Count == 0)
        ?? new Measure
        {
            Name = dimension.Name,
            Label = dimension.Label,
            Dataset = dimension.Dataset,
            Aggregation = new Aggregation.Average(dimension.Column),
            Unit = dimension.Unit ?? Unit.Number,
        };

    /// <summary>The same column under another aggregation; null when the measure has no single column.</summary>
    public static Measure? With(Measure measure, Cue cue, double rank = 0)
    {
        if (measure.Aggregation.InputColumn is not { } column)
        {
            return null;
        }

        Aggregation other = cue switch
        {
            Cue.Average => new Aggregation.Average(column),
            Cue.Sum => new Aggregation.Sum(column),
            Cue.Median => new Aggregation.Percentile(column, 0.5),
            Cue.Percentile => new Aggregation.Percentile(column, rank),
            Cue.Minimum => new Aggregation.Minimum(column),
            Cue.Maximum => new Aggregation.Maximum(column),
            _ => measure.Aggregation,
        };
        if (other == measure.Aggregation || measure.Aggregation is Aggregation.Nps)
        {
            return measure;
        }

        var (de, en, suffix) = cue switch
        {
            Cue.Average => ("Durchschnitt", "average", "average"),
            Cue.Sum => ("Summe", "total", "total"),
            Cue.Median => ("Median", "median", "median"),
            Cue.Percentile => ($"P{100 * rank:0}", $"p{100 * rank:0}", $"p{100 * rank:0}"),
            Cue.Minimum => ("Minimum", "minimum", "minimum"),
            _ => ("Maximum", "maximum", "maximum"),
        };
        return measure with
        {
            Name = $"{measure.Name}_{suffix}",
            Label = new BilingualText($"{measure.Label.De} ({de})", $"{measure.Label.En} ({en})"),
            Aggregation = other,
            Definition = null,
        };
    }

    /// <summary>
    /// The measure a scale speaks of: the one whose name says most of a concept, concepts in their order.
    /// </summary>
    /// <param name="scale">The scale.</param>
    /// <param name="isMeant">Whether a measure may be meant; null for any.</param>
    public Measure? OfScale(Scale scale, Func<Measure, bool>? isMeant = null) => OfConcepts(scale.Concepts,
        e => (e.Measure ?? NumberMeasure(e)) is { } measure && isMeant?.Invoke(measure) != false ? measure : null);

    /// <summary>
    /// Whether a measure may be how long, how good or how dear a thing is: its own, or of rows that belong to it. How
    /// long a response is, the tenure of its customer does not say.
    /// </summary>
    public bool IsFigureOf(Measure measure, Dataset thing)
    {
        var (from, to) = (Model.EntityOf(thing.Name).Name, Model.EntityOf(measure.Dataset).Name);
        return from == to || _joins.ToOne(to, from) is not null;
    }

    /// <summary>
    /// The measure a scale speaks of that shares a concept with something else said; null if none does.
    /// </summary>
    public Measure? OfScale(Scale scale, NameEntry said)
    {
        var concepts = said.Atoms.SelectMany(a => a.Senses).Select(s => s.Concept).ToHashSet();
        var parts = scale.Concepts.SelectMany(names.WithConcept).Select(p => p.Entry)
            .Where(e => (e.Measure ?? NumberMeasure(e)) is not null).Select(e => e.Part).ToHashSet();
        return names.Entries.Where(e => parts.Contains(e.Part)
            && e.Atoms.Any(a => a.Senses.Any(s => concepts.Contains(s.Concept))))
            .Select(e => e.Measure ?? NumberMeasure(e)).FirstOrDefault(m => m is not null);
    }

    /// <summary>The number dimension a scale speaks of.</summary>
    public Dimension? NumberOfScale(Scale scale) => OfConcepts(
        scale.Concepts,
        e => e.Value is null && e.Dimension is { Kind: DimensionKind.Number } d ? d : null);

    /// <summary>
    /// The one number in a unit whose name shares a concept with something said: seconds of answering calls.
    /// </summary>
    public Dimension? NumberSharing(Sentence sentence, Unit unit)
    {
        var said = sentence.Names.SelectMany(n => n.Entry.Atoms).SelectMany(a => a.Senses).Select(s => s.Concept)
            .ToHashSet();
        var found = names.Entries.Where(e => e is { Value: null, Dimension: { Kind: DimensionKind.Number } d }
            && d.Unit == unit
                && e.Atoms.Any(a => a.Senses.Any(s => said.Contains(s.Concept))))
            .Select(e => e.Dimension!).Distinct().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Whether a member's name says whose rows they are: "Premiumkunden".</summary>
    public bool NamesThing(NameEntry member)
    {
        var thing = names.Lexicon.AtomsOfName(Model.EntityOf(member.Dimension!.Dataset).Label.En);
        return member.Atoms.Count > 1 && thing is [var only] && member.Atoms.Any(a => a.Means(only));
    }

    /// <summary>Whether a member is called like the rows themselves: "Kundinnen".</summary>
    public bool IsCalledLikeThing(NameEntry member)
    {
        var thing = names.Lexicon.AtomsOfName(Model.EntityOf(member.Dimension!.Dataset).Label.De);
        return thing is [var only] && names.Lexicon.AtomsOfName(member.Text) is [var said] && said.Means(only);
    }

    /// <summary>
    /// The rows that a flag or a conditional count names, with what makes them so; null for other names.
    /// </summary>
    public (Dataset Rows, IReadOnlyList<Query.Filter> Conditions)? RowsOfKind(Mention.Naming name) => name.Entry switch
    {
        { Value: null, Dimension: { Kind: DimensionKind.Flag } flag } =>
            (Model.Dataset(flag.Dataset), [MemberRules.FilterOf(name)]),
        { Dataset: null, Dimension: null, Measure: { Aggregation: Aggregation.Count, Where.Count: > 0 } count } => (
            Model.Dataset(count.Dataset),
            [.. count.Where.Select(c => new Query.Filter.OneOf(Model.Dimension(c.Dimension), c.Values, c.Negated))]),
        _ => null,
    };

    /// <summary>The number dimension that a concept names best.</summary>
    public Dimension? NumberOfConcept(string concept) => OfConcepts(
        [concept],
        e => e.Value is null && e.Dimension is { Kind: DimensionKind.Number } d ? d : null);

    /// <summary>
    /// The dimension whose members name the rows of a dataset: tariff names for tariffs, else the key.
    /// </summary>
    public Dimension? NameOf(Dataset dataset)
    {
        if (dataset.NamedBy is [var first, ..])
        {
            return Model.Dimension(first);
        }

        var own = Model.Dimensions.Where(d => d.Dataset == dataset.Name
            && d.Kind is DimensionKind.Identity or DimensionKind.Category or DimensionKind.Place).ToList();
        var label = names.Lexicon.AtomsOfName(dataset.Label.En);
        return own.Find(d => names.Lexicon.AtomsOfName(d.Label.En) is var atoms && atoms.Count == label.Count
            && atoms.Zip(label).All(p => p.First.Means(p.Second)))
            ?? own.Find(d => d.Name.EndsWith("name", StringComparison.Ordinal) || d.Name == dataset.Name)
            ?? own.Find(d => dataset.PrimaryKey.Contains(d.Column));
    }

    /// <summary>The number dimension of one thing that a scale speaks of.</summary>
    public Dimension? NumberOfScale(Scale scale, Dataset dataset) => OfConcepts(
        scale.Concepts,
        e => e.Value is null && e.Dimension is { Kind: DimensionKind.Number } d
            && IsSameThing(d.Dataset, dataset.Name) ? d : null);

    public Measure? NumberMeasure(NameEntry entry) =>
        entry.Value is null && entry.Dimension is { Kind: DimensionKind.Number } number ? OfNumber(number) : null;

    /// <summary>
    /// The number column that counts what a flag only tells: "Number of Dependents" beside "Dependents".
    /// </summary>
    public Dimension? NumberBeside(NameEntry flag) =>
        flag.Atoms.SelectMany(names.WithWord)
            .Where(p => p.Entry is { Value: null, Dimension: { Kind: DimensionKind.Number } d }
            && IsSameThing(d.Dataset, flag.Dimension!.Dataset)
                && p.Entry.Weights[p.Atom] / p.Entry.Weights.Sum() >= 0.5)
            .Select(p => p.Entry.Dimension).FirstOrDefault();

    private T? OfConcepts<T>(IReadOnlyList<string> concepts, Func<NameEntry, T?> pick)
        where T : class
    {
        foreach (var concept in concepts)
        {
            var found = names.WithConcept(concept)
                .Select(p => (Part: pick(p.Entry), Recall: p.Entry.Weights[p.Atom] / p.Entry.Weights.Sum()))
                .Where(f => f.Part is not null && f.Recall >= 0.5)
                .OrderByDescending(f => f.Recall)
                .FirstOrDefault();
            if (found.Part is not null)
            {
                return found.Part;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a measure averages points of a scale, so that its plural can only mean the ratings themselves.
    /// </summary>
    public static bool IsRating(Measure measure) => measure is { Unit: Unit.Points, Aggregation: Aggregation.Average };

    /// <summary>Whether a dimension can split figures.</summary>
    public static bool IsSplittable(Dimension dimension) =>
        dimension.Kind is not DimensionKind.Verbatim;

    /// <summary>How a dimension splits: numbers of many members by their bands.</summary>
    public static Query.Grouping GroupingOf(Dimension dimension) =>
        new(dimension, Banded: dimension is { Kind: DimensionKind.Number, Bands.Count: > 0 });

    /// <summary>The dimension whose periods a measure is asked in, or null when its rows carry no date.</summary>
    public Dimension? TimeOf(string dataset, string? own)
    {
        var name = own ?? Model.Dataset(dataset).Time ?? Model.EntityOf(dataset).Time
            ?? Model.Datasets.FirstOrDefault(d => d.PartOf == dataset && d.Time is not null)?.Time;
        return name is null ? null : Model.FindDimension(name);
    }

    public bool IsSameThing(string left, string right) => Model.EntityOf(left).Name == Model.EntityOf(right).Name;
}
