using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>What the names of a question mean for rows: things, their columns, and members.</summary>
internal sealed class RecordNames(NameIndex index, ModelLookup lookup, JoinGraph graph)
{
    public SemanticModel Model => lookup.Model;

    /// <summary>The thing a name means, by its own name or by counting it; null for columns and members.</summary>
    public Dataset? ThingOf(Sentence sentence, Mention.Naming name) => name.Entry switch
    {
        { Value: not null } => null,
        { Dataset: { } dataset } => lookup.Model.EntityOf(dataset.Name),
        { Dimension: null, Measure: { Aggregation: Aggregation.Count } counted } when IsWholeWord(sentence, name) =>
            lookup.Model.EntityOf(counted.Dataset),
        // "Tarife" where only the key of tariffs is called so.
        { Dimension: { Kind: DimensionKind.Identity } key } when name.Recall < 0.9 && IsKey(key) =>
            lookup.Model.EntityOf(key.Dataset),
        _ => null,
    };

    /// <summary>What a thing's name says about its rows: complaints are cases of a kind.</summary>
    public IReadOnlyList<Filter> ConditionsOf(Mention.Naming name) => name.Entry is { Dataset: null, Value: null,
        Dimension: null, Measure: { } counted }
        ? [.. counted.Where.Select(c => new Filter.OneOf(lookup.Model.Dimension(c.Dimension), c.Values, c.Negated))]
        : [];

    /// <summary>The figure that says how many rows a thing's name means.</summary>
    public Measure CountOf(Mention.Naming name, Dataset thing) =>
        name.Entry is { Dataset: null, Value: null, Dimension: null, Measure: { Where.Count: > 0 } counted }
            ? counted
            : CountOf(thing);

    /// <summary>Whether no part of a compound is left over: "Kündigungsgründe" are no "Kündigungen".</summary>
    private static bool IsWholeWord(Sentence sentence, Mention.Naming name)
    {
        var tokens = sentence.Text.Slots.Where(s => (name.Mask & (UInt128.One << s.Index)) != 0)
            .Select(s => s.TokenIndex).ToHashSet();
        return sentence.Text.Slots.Where(s => tokens.Contains(s.TokenIndex))
            .All(s => (name.Mask & (UInt128.One << s.Index)) != 0);
    }

    private bool IsKey(Dimension dimension) =>
        lookup.Model.Dataset(dimension.Dataset).PrimaryKey is [var key] && key == dimension.Column;

    /// <summary>The thing that is called just like a column, if any.</summary>
    public Dataset? ThingBeside(Sentence sentence, Mention.Naming name) => sentence.Rivals(name)
        .Where(r => r is { Recall: >= 0.9, Entry.Dataset: not null })
        .Select(r => ThingOf(sentence, r)).FirstOrDefault();

    /// <summary>
    /// Whether a name means a column of rows: not a figure that only a measure gives, nor half of a column's name where
    /// the words are just what a thing is called.
    /// </summary>
    public static bool IsColumn(Sentence sentence, Mention.Naming name) =>
        name.Entry is { Value: null, Dataset: null, Dimension: not null }
        && (name.Recall >= 0.9 || !sentence.Rivals(name).Any(r => r.Entry.Dataset is not null && r.Recall >= 0.9));

    /// <summary>The column a name means; null for things and members.</summary>
    public Dimension? ColumnOf(NameEntry entry) => entry switch
    {
        { Value: not null } or { Dataset: not null } => null,
        { Dimension: { } dimension } => dimension,
        { Measure.Aggregation.InputColumn: { } column } => lookup.Model.Dimensions.FirstOrDefault(d =>
            d.Dataset == entry.Measure!.Dataset && d.Column == column),
        _ => null,
    };

    /// <summary>
    /// The column a name means beside a thing: of several that are called alike, the thing's own, then the nearest.
    /// </summary>
    public Dimension? ColumnOf(Sentence sentence, Mention.Naming name, Dataset thing)
    {
        var said = ColumnOf(name.Entry);
        if (said is not null && IsOwn(said, thing))
        {
            return said;
        }

        var alike = sentence.Rivals(name).Where(r => r.Score >= name.Score - 0.35)
            .OrderByDescending(r => r.Score).Select(r => ColumnOf(r.Entry)).OfType<Dimension>().ToList();
        return alike.Find(d => IsOwn(d, thing))
            ?? (said is not null && Reaches(thing, said.Dataset) ? said : null)
            ?? alike.Find(d => Reaches(thing, d.Dataset))
            ?? said;
    }

    /// <summary>The columns that a name means together with one of those it may mean.</summary>
    public static IReadOnlyList<Dimension> TogetherWith(Sentence sentence, Mention.Naming name, Dimension column) =>
        sentence.Rivals(name).FirstOrDefault(r => r.Entry.Dimension == column)?.Entry.Together ?? [];

    /// <summary>
    /// The column a name means when no thing was said: of several called alike the key of its own thing.
    /// </summary>
    public Dimension HomeOf(Sentence sentence, Mention.Naming name)
    {
        var said = ColumnOf(name.Entry)!;
        return IsKey(said) ? said
            : sentence.Rivals(name).Where(r => r.Score >= name.Score - 0.2).Select(r => ColumnOf(r.Entry))
                .FirstOrDefault(d => d is not null && IsKey(d) && d.Kind == said.Kind) ?? said;
    }

    /// <summary>The member a name means beside a thing, when several columns have one that is called so.</summary>
    public NameEntry MemberOf(Sentence sentence, Mention.Naming name, Dataset thing)
    {
        if (IsOwn(name.Entry.Dimension!, thing))
        {
            return name.Entry;
        }

        return sentence.Rivals(name).Where(r => r.Entry.Value is not null && r.Score >= name.Score - 0.2)
            .Select(r => r.Entry).FirstOrDefault(e => IsOwn(e.Dimension!, thing)) ?? name.Entry;
    }

    /// <summary>
    /// The place of the thing's own noun in a column's name that was said with other words between: that of "product"
    /// in "the product with the lowest price"; null where the name stands together.
    /// </summary>
    public (int Place, Dataset Thing)? NounOf(Sentence sentence, Mention.Naming name)
    {
        if (name.Size < 2 || name.Last - name.First + 1 == name.Size
            || name.Entry is not { Value: null, Dimension: { } column })
        {
            return null;
        }

        // The product's id may stand in other rows, too; its noun still means the product.
        var own = Model.EntityOf(column.Dataset);
        var slots = sentence.Text.Slots.Where(s => (name.Mask & (UInt128.One << s.Index)) != 0).ToList();
        foreach (var thing in Model.Datasets.Where(d => d.PartOf is null).OrderBy(d => d == own ? 0 : 1))
        {
            if (slots.Find(s => IsCalled(thing, s.Atom)) is { } slot)
            {
                return (slot.Index, thing);
            }
        }

        return null;
    }

    /// <summary>Whether a column's name was said with what its thing is called: "expensive product".</summary>
    public bool HasNoun(Sentence sentence, Mention.Naming name) => name.Entry.Dimension is { } column
        && sentence.Text.Slots.Any(s => (name.Mask & (UInt128.One << s.Index)) != 0
            && IsCalled(Model.EntityOf(column.Dataset), s.Atom));

    private bool IsCalled(Dataset dataset, Atom noun) =>
        (noun.Senses.Count == 0 || noun.Senses.Any(s => s.Class == WordClass.Noun)) && IsLabel(dataset, noun);

    private bool IsLabel(Dataset dataset, Atom noun) =>
        (index.Lexicon.AtomsOfName(dataset.Label.En) is [var en] && en.Means(noun))
        || (index.Lexicon.AtomsOfName(dataset.Label.De) is [var de] && de.Means(noun));

    /// <summary>Whether a thing has a column that is called like one of other rows.</summary>
    public bool HasAlike(Dataset thing, Dimension column) => Model.Dimensions.Any(d =>
        d != column && IsOwn(d, thing) && (d.Label.En == column.Label.En || d.Label.De == column.Label.De));

    public bool IsOwn(Dimension dimension, Dataset thing) => lookup.IsSameThing(dimension.Dataset, thing.Name);

    /// <summary>Whether each row of the thing meets at most one row there.</summary>
    public bool Reaches(Dataset thing, string dataset) => graph.ToOne(thing.Name, dataset) is not null;

    /// <summary>A text of a thing that goes by a word, whatever else it is called.</summary>
    public Dimension? TextCalled(Sentence sentence, Mention.Naming name, Dataset thing)
    {
        if (ColumnOf(name.Entry) is { } said && IsOwn(said, thing))
        {
            return said;
        }

        var atoms = sentence.Text.Slots.Where(s => (name.Mask & (UInt128.One << s.Index)) != 0).Select(s => s.Atom)
            .ToList();
        return Model.Dimensions.FirstOrDefault(d => IsOwn(d, thing)
            && d.Kind is DimensionKind.Verbatim or DimensionKind.Identity or DimensionKind.Category
                or DimensionKind.Place
            && atoms.TrueForAll(a => new[] { d.Label.De, d.Label.En }.SelectMany(n => index.Lexicon.AtomsOfName(n))
                .Any(n => n.Means(a))));
    }

    /// <summary>What people call a row of a thing by, other than its key; null where nothing does.</summary>
    public Dimension? NameOf(Dataset? thing) => thing is null ? null
        : lookup.NameOf(thing) is { } name && !IsKey(name) ? name
        : ColumnsOf(thing).FirstOrDefault(d => d.Kind == DimensionKind.Identity && !IsKey(d));

    /// <summary>The column that tells a thing's rows apart; null when there is none, or several do together.</summary>
    public Dimension? KeyOf(Dataset thing) => thing.PrimaryKey is [var key]
        ? Model.Dimensions.FirstOrDefault(d => d.Dataset == thing.Name && d.Column == key)
        : null;

    /// <summary>Whether a member of another column of the same rows is called alike and may be meant.</summary>
    public bool IsDoubtful(Sentence sentence, Mention.Naming name, NameEntry chosen) =>
        sentence.Rivals(name).Any(r => r.Entry is { Value: not null, Dimension: { } d } && d != chosen.Dimension
            && Model.EntityOf(d.Dataset) == Model.EntityOf(chosen.Dimension!.Dataset) && r.Score >= name.Score - 0.02
            && !sentence.Names.Any(n => n.Entry is { Value: null } && n.Entry.Dimension == chosen.Dimension));

    /// <summary>How far two things are apart; null when nothing connects them.</summary>
    public int? Distance(Dataset from, string to) =>
        graph.Way(from.Name, lookup.Model.EntityOf(to).Name) is not { } way ? null
        : way.Count + (way.Zip(way.Skip(1)).Any(p => p.First.IsToOne && !p.Second.IsToOne) ? 3 : 0);

    /// <summary>
    /// The things between two others whose rows say which of them belong together: order items between orders and
    /// products.
    /// </summary>
    public IEnumerable<Dataset> Bridges(Dataset from, string to)
    {
        var way = graph.Way(from.Name, Model.EntityOf(to).Name) ?? [];
        return way.SkipLast(1).Where(s => !s.IsToOne && way[^1].IsToOne).Select(s => Model.Dataset(s.To));
    }

    /// <summary>The figure that says how many rows of a thing there are.</summary>
    public Measure CountOf(Dataset thing) => lookup.CountOf(thing);

    /// <summary>A figure over a number column.</summary>
    public Measure FigureOf(Dimension number, Cue aggregate) =>
        ModelLookup.With(lookup.OfNumber(number), aggregate) ?? lookup.OfNumber(number);

    /// <summary>How many different members a column has.</summary>
    public static Measure DifferentOf(Dimension column) => ModelLookup.DistinctOf(column);

    /// <summary>The number or date of a thing that a degree speaks of: the price for "cheapest".</summary>
    public (Dimension Column, bool Descending)? OrderOf(Mention.Scaling scaling, Dataset thing)
    {
        if (lookup.NumberOfScale(scaling.Scale, thing) is { } number)
        {
            return (number, scaling.IsMore);
        }

        var isDate = scaling.Scale.Concepts.Any(c => c is "age" or "date" or "creation" or "time");
        return isDate && DateOf(thing) is { } date
            ? (date, scaling.Scale.Concepts.Contains("age") ? !scaling.IsMore : scaling.IsMore)
            : null;
    }

    /// <summary>
    /// The date that a verb speaks of, of a thing or of what belongs to it: "assigned" of its assignments.
    /// </summary>
    public Dimension? DateSaid(Sentence sentence, Mention.Asking verb, Dataset thing)
    {
        var atoms = sentence.Text.Slots.Where(s => (verb.Mask & (UInt128.One << s.Index)) != 0).Select(s => s.Atom)
            .Where(a => a.Text.Length > 3).ToList();
        return Model.Dimensions.Where(d => d.Kind == DimensionKind.Time && Distance(thing, d.Dataset) is <= 2)
            .Where(d => new[] { d.Label.De, d.Label.En, d.Column }.SelectMany(n => index.Lexicon.AtomsOfName(n))
                .Any(n => atoms.Exists(a => a.IsSameWord(n))))
            .OrderBy(d => Distance(thing, d.Dataset)).FirstOrDefault();
    }

    /// <summary>The date of a thing's rows.</summary>
    public Dimension? DateOf(Dataset thing) => lookup.TimeOf(thing.Name, null)
        ?? Model.Dimensions.FirstOrDefault(d => d.Kind == DimensionKind.Time && IsOwn(d, thing));

    /// <summary>What people call a row of a thing by, most telling first.</summary>
    public IReadOnlyList<Dimension> ColumnsOf(Dataset thing)
    {
        var name = lookup.NameOf(thing);
        return [.. Model.Dimensions.Where(d => IsOwn(d, thing) && !d.IsConstant && d.Kind != DimensionKind.Verbatim)
            .OrderBy(d => d == name ? 0 : thing.PrimaryKey.Contains(d.Column) ? 1 : 2)
            .ThenBy(d => d.Kind switch
            {
                DimensionKind.Identity => 0,
                DimensionKind.Time => 1,
                DimensionKind.Category or DimensionKind.Place => 2,
                DimensionKind.Flag => 3,
                DimensionKind.Number => 4,
                DimensionKind.Verbatim => 5,
            })];
    }
}
