using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>All names of a model and of its members, found by the atoms of a question.</summary>
public sealed class NameIndex
{
    private readonly List<NameEntry> _entries = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<NameKey, List<(NameEntry Entry, int Atom)>> _byKey = [];
    private readonly Dictionary<string, List<NameEntry>> _byText = new(StringComparer.Ordinal);
    private readonly Lexicon _lexicon;

    /// <summary>What the rows of a dataset are called, by its name.</summary>
    private readonly Dictionary<string, IReadOnlyList<Atom>> _things = new(StringComparer.Ordinal);

    /// <summary>An index over the names of a model and the members its dimensions have.</summary>
    public NameIndex(SemanticModel model, Lexicon lexicon, IEnumerable<DimensionValue> values)
    {
        _lexicon = lexicon;
        Model = model;
        foreach (var dataset in model.Datasets)
        {
            _things[dataset.Name] = lexicon.AtomsOfName(dataset.Label.De);
            AddNames(Names(dataset.Label, dataset.Synonyms),
                name => New(name, e => new NameEntry(e.Text, e.Atoms) { Dataset = dataset }));
        }

        foreach (var dimension in model.Dimensions)
        {
            var names = Names(dimension.Label, dimension.Synonyms).Append((dimension.Column, null));
            AddNames(names, name => New(name, e => new NameEntry(e.Text, Agreed(e, dimension.Label))
            {
                Dimension = dimension,
            }));
            if (dimension is { Kind: DimensionKind.Number, Unit: Unit.Points } && !HasStars(model))
            {
                AddNames([("Sterne", Language.German), ("stars", Language.English)],
                    name => New(name, e => new NameEntry(e.Text, e.Atoms) { Dimension = dimension }));
            }

            AddMembers(dimension);
        }

        foreach (var measure in model.Measures)
        {
            // The plain count of a thing goes by the thing's own name.
            if (measure.Aggregation is Aggregation.Count && measure.Where.Count == 0)
            {
                var counted = model.Dataset(measure.Dataset);
                AddNames(Names(measure.Label, measure.Synonyms),
                    name => New(name, e => new NameEntry(e.Text, [.. e.Atoms.Select(NameAtoms.Counting)])
                    {
                        Dataset = counted,
                    }));
                continue;
            }

            AddNames(Names(measure.Label, measure.Synonyms).Where(n => !IsShareOf(measure, n.Text)),
                name => WithMeasure(name, measure));
        }

        Members = new MemberIndex(model, lexicon, values as IReadOnlyList<DimensionValue> ?? [.. values], IsDeclared);
    }

    /// <summary>The model whose names are indexed.</summary>
    public SemanticModel Model { get; }

    internal Lexicon Lexicon => _lexicon;

    /// <summary>Whether a dimension's members hardly repeat, such as titles.</summary>
    internal bool IsSparse(string dimension) => Members.IsSparse(dimension);

    /// <summary>Whether a dimension names rows only together with others, as first and last names do.</summary>
    internal bool IsNamePart(string dimension) => Members.IsNamePart(dimension);

    /// <summary>Which words stand only in names of one language.</summary>
    internal NameLanguages Languages { get; } = new();

    /// <summary>The members that the data has.</summary>
    internal MemberIndex Members { get; }

    /// <summary>The names of the model: of its parts, and of members that it declares itself.</summary>
    internal IReadOnlyList<NameEntry> Entries => _entries;

    /// <summary>Names of the model with a key.</summary>
    internal IReadOnlyList<(NameEntry Entry, int Atom)> With(NameKey key) => _byKey.GetValueOrDefault(key, []);

    /// <summary>Names of the model with the same word, inflection aside, in either language.</summary>
    internal IEnumerable<(NameEntry Entry, int Atom)> WithWord(Atom atom) =>
        NameKey.OfWord(atom).SelectMany(With).Distinct();

    /// <summary>Names of the model with a word for a concept.</summary>
    internal IEnumerable<(NameEntry Entry, int Atom)> WithConcept(string concept) =>
        With(new NameKey(NameKeyKind.Concept, concept));

    /// <summary>Members with a key, without their atoms, and the share of each name that it says.</summary>
    internal IEnumerable<(NameEntry Entry, double Share)> MembersWith(NameKey key, int most) => Members.With(key, most);

    /// <summary>Members written exactly like a folded text.</summary>
    internal IEnumerable<NameEntry> WithText(string folded) => Alike(folded).Select(Whole);

    /// <summary>
    /// Members written exactly like a folded text, without their atoms; <see cref="Whole"/> makes one a name with
    /// atoms.
    /// </summary>
    internal IEnumerable<(NameEntry Entry, int Member)> Alike(string folded) =>
        _byText.GetValueOrDefault(folded, []).Select(e => (e, -1))
            .Concat(Members.WithText(folded));

    internal NameEntry Whole((NameEntry Entry, int Member) found) =>
        found.Member < 0 ? found.Entry : Members.EntryOf(found.Member);

    /// <summary>Whether a word stands in a name of the model or of a member.</summary>
    internal bool HasWord(ReadOnlySpan<char> folded) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded) || Members.HasWord(folded);

    /// <summary>All words of names, folded: as they are written, and the parts of compounds.</summary>
    internal IEnumerable<string> Words => _words
        .Concat(_entries.SelectMany(e => NameWords.Of(e.Text)).Select(Spelling.Fold))
        .Concat(Members.Words);

    private static IEnumerable<(string Text, Language? Language)> Names(BilingualText label, BilingualWords synonyms) =>
        NameAtoms.Alternatives(label.De).Concat(synonyms.De).Select(n => (n, (Language?)Language.German))
            .Concat(NameAtoms.Alternatives(label.En).Concat(synonyms.En).Select(n => (n, (Language?)Language.English)));

    private IReadOnlyList<Atom> Agreed((string Text, IReadOnlyList<Atom> Atoms) name, BilingualText label) =>
        name.Text == label.De ? NameAtoms.Agreed(name.Atoms, NameAtoms.Of(label.En, _lexicon, Language.English))
        : name.Text == label.En ? NameAtoms.Agreed(name.Atoms, NameAtoms.Of(label.De, _lexicon, Language.German))
        : name.Atoms;

    /// <summary>Whether the model calls something stars itself.</summary>
    private static bool HasStars(SemanticModel model) =>
        model.Measures.SelectMany(m => Names(m.Label, m.Synonyms))
            .Concat(model.Dimensions.SelectMany(d => Names(d.Label, d.Synonyms)))
            .Any(n => n.Text.Contains("stern", StringComparison.OrdinalIgnoreCase)
            || n.Text.Contains("star", StringComparison.OrdinalIgnoreCase));

    private void AddMembers(Dimension dimension)
    {
        foreach (var member in dimension.Members)
        {
            foreach (var name in Names(member.Label, member.Synonyms))
            {
                Languages.Note(name.Text, name.Language);
                AddValue(dimension, member.Stored, name.Text);
            }
        }
    }

    private void AddValue(Dimension dimension, string stored, string name)
    {
        if (!MemberIndex.IsNamed(dimension, name))
        {
            return;
        }

        var folded = MemberTable.Folded(name);
        var isWhole = MemberIndex.IsWhole(dimension, stored) || IsCalledLikeThing(dimension, name);
        var entry = isWhole
            ? new NameEntry(name, []) { Dimension = dimension, Value = stored }
            : New((name, null), e => new NameEntry(e.Text, e.Atoms) { Dimension = dimension, Value = stored });
        if (entry is null || folded.Length == 0 || IsDeclared(dimension, stored, folded))
        {
            return;
        }

        if (!isWhole)
        {
            Add(entry);
        }

        if (!_byText.TryGetValue(folded, out var list))
        {
            _byText[folded] = list = [];
        }

        list.Add(entry);
    }

    /// <summary>"Kundinnen" are women only by that very word: the customers' own noun means all of them.</summary>
    private bool IsCalledLikeThing(Dimension dimension, string name) => !name.Contains(' ', StringComparison.Ordinal)
        && _things[Model.EntityOf(dimension.Dataset).Name] is [var thing] && _lexicon.AtomsOfName(name) is [var only]
        && thing.Means(only);

    /// <summary>Whether the model itself calls a member so.</summary>
    private bool IsDeclared(Dimension dimension, string stored, string folded) =>
        _byText.TryGetValue(folded, out var list)
        && list.Exists(e => e.Dimension!.Name == dimension.Name && e.Value == stored);

    private void AddNames(
        IEnumerable<(string Text, Language? Language)> names,
        Func<(string Text, Language? Language), NameEntry?> entryOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            Languages.Note(name.Text, name.Language);
            if (entryOf(name) is not { } entry)
            {
                continue;
            }

            if (_lexicon.AtomsWithPhrases(name.Text)?.Where(a => !SmallNameWords.Joining.Contains(a.Text))
                .ToList() is { Count: > 0 } phrased
                && !IsBareThing(entry, phrased))
            {
                Add(new NameEntry(name.Text, phrased)
                {
                    Dataset = entry.Dataset, Measure = entry.Measure, Dimension = entry.Dimension,
                });
            }

            if (!IsBareThing(entry, entry.Atoms)
                && seen.Add(string.Join("|",
                entry.Atoms.Select(a => a.Stem + ":" + string.Join(",", a.Senses.Select(s => s.Concept))))))
            {
                Add(entry);
            }
        }
    }

    /// <summary>
    /// "Anteil gelöst" is read word by word, so that the rows it is a share of can be told from the part.
    /// </summary>
    private bool IsShareOf(Measure measure, string name) => measure.Unit == Unit.Share
        && name != measure.Label.De && name != measure.Label.En
        && _lexicon.AtomsOfName(name).Any(a => a.Senses.Any(s => s.Concept is "share" or "percentage"));

    /// <summary>"Kunde" is the thing, not the name of a column about it.</summary>
    private bool IsBareThing(NameEntry entry, IReadOnlyList<Atom> atoms) =>
        entry.Dataset is null && atoms.Count == 1
        && Model.Datasets.Any(d => d.PartOf is null && _things[d.Name] is [var thing] && thing.Means(atoms[0]));

    /// <summary>A measure over the very column a dimension has shares the dimension's entry.</summary>
    private NameEntry? WithMeasure((string Text, Language? Language) name, Measure measure)
    {
        var entry = New(name, e => new NameEntry(e.Text, e.Atoms) { Measure = measure });
        if (entry is null || measure.Aggregation.InputColumn is not { } column || measure.Where.Count > 0)
        {
            return entry;
        }

        var twins = _entries.Where(e => e.Dimension is { } d && e.Value is null && d.Column == column
            && d.Dataset == measure.Dataset);
        var twin = twins.FirstOrDefault(e => e.Measure is null && Same(e.Atoms, entry.Atoms));
        if (twin is null)
        {
            return entry;
        }

        twin.Measure = measure;
        return null;
    }

    private static bool Same(IReadOnlyList<Atom> left, IReadOnlyList<Atom> right) =>
        left.Count == right.Count
            && left.Select(a => a.Stem).SequenceEqual(right.Select(a => a.Stem), StringComparer.Ordinal);

    private NameEntry? New(
        (string Text, Language? Language) name, Func<(string Text, IReadOnlyList<Atom> Atoms), NameEntry> make)
    {
        var atoms = NameAtoms.Of(name.Text, _lexicon, name.Language);
        return atoms.Count is 0 or > NameEntry.AtomsMax ? null : make((name.Text, atoms)).WithSmallWords();
    }

    private void Add(NameEntry entry)
    {
        _entries.Add(entry);
        for (var i = 0; i < entry.Atoms.Count; i++)
        {
            _ = _words.Add(entry.Atoms[i].Text);
            foreach (var key in NameKey.OfAll(entry.Atoms[i]))
            {
                if (!_byKey.TryGetValue(key, out var list))
                {
                    _byKey[key] = list = [];
                }

                list.Add((entry, i));
            }
        }
    }
}
