using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>All names of a model and of its members, found by the atoms of a question.</summary>
public sealed class NameIndex
{
    /// <summary>A longer text is no name. In characters.</summary>
    private const int NameMax = 80;

    private readonly List<NameEntry> _entries = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<NameKey, List<(NameEntry Entry, int Atom)>> _byKey = [];
    private readonly Dictionary<string, List<NameEntry>> _byText = new(StringComparer.Ordinal);
    private readonly MemberTable _members;
    private readonly MemberPostings _postings;
    private readonly Lexicon _lexicon;

    /// <summary>What rows are of.</summary>
    private readonly IReadOnlyList<IReadOnlyList<Atom>> _things;

    /// <summary>Categories whose members hardly repeat, such as titles: only their whole text names one.</summary>
    private readonly HashSet<string> _sparse = [];

    /// <summary>An index over the names of a model and the members its dimensions have.</summary>
    public NameIndex(SemanticModel model, Lexicon lexicon, IEnumerable<DimensionValue> values)
    {
        _lexicon = lexicon;
        Model = model;
        _things = [.. model.Datasets.Where(d => d.PartOf is null).Select(d => lexicon.AtomsOfName(d.Label.De))];
        foreach (var dataset in model.Datasets)
        {
            AddNames(Names(dataset.Label, dataset.Synonyms),
                text => New(text, e => new NameEntry(e.Text, e.Atoms) { Dataset = dataset }));
        }

        foreach (var dimension in model.Dimensions)
        {
            var names = Names(dimension.Label, dimension.Synonyms).Append(dimension.Column);
            AddNames(names, text => New(text, e => new NameEntry(e.Text, e.Atoms) { Dimension = dimension }));
            if (dimension is { Kind: DimensionKind.Number, Unit: Unit.Points } && !HasStars(model))
            {
                AddNames(["Sterne", "stars"],
                    text => New(text, e => new NameEntry(e.Text, e.Atoms) { Dimension = dimension }));
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
                    text => New(text, e => new NameEntry(e.Text, [.. e.Atoms.Select(NameAtoms.Counting)])
                    {
                        Dataset = counted,
                    }));
                continue;
            }

            AddNames(Names(measure.Label, measure.Synonyms).Where(n => !IsShareOf(measure, n)),
                text => WithMeasure(text, measure));
        }

        var members = values as IReadOnlyList<DimensionValue> ?? [.. values];
        _sparse = SparseMembers.Of(members, model);
        _members = new MemberTable(lexicon, members.Count);
        foreach (var value in members)
        {
            if (model.FindDimension(value.Dimension) is { } dimension)
            {
                AddMember(dimension, value.Stored);
            }
        }

        _members.Words.Complete();
        _postings = new MemberPostings(_members, NameMatch.RecallMinOfMember);
    }

    /// <summary>The model whose names are indexed.</summary>
    public SemanticModel Model { get; }

    internal Lexicon Lexicon => _lexicon;

    /// <summary>Whether a dimension's members hardly repeat, such as titles.</summary>
    internal bool IsSparse(string dimension) => _sparse.Contains(dimension);

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

    /// <summary>The places of members of the data that the pieces of a question say, by piece and by member.</summary>
    internal IReadOnlyList<MemberHit> HitsOfMembers(QuestionText text, ReaderLimits limits) =>
        new MemberSearch(_members, _postings, limits).Find(text);

    /// <summary>A member of the data by its number.</summary>
    internal NameEntry Member(int number) => _members.EntryOf(number);

    /// <summary>
    /// Members of the data with a key, without their atoms, and the share of each name that it says: those of which it
    /// says most.
    /// </summary>
    internal IEnumerable<(NameEntry Entry, double Share)> MembersWith(NameKey key, int most) => _members.Words.With(key)
        .SelectMany(w => _postings.Foremost(w.Atom, most))
        .OrderByDescending(f => f.Share).ThenBy(f => f.Member).Take(most)
        .Select(f => (_members.PlainEntryOf(f.Member), f.Share));

    /// <summary>Members written exactly like a folded text.</summary>
    internal IEnumerable<NameEntry> WithText(string folded) =>
        _byText.GetValueOrDefault(folded, []).Concat(_members.WithText(folded).Select(_members.EntryOf));

    /// <summary>Whether a word stands in a name of the model or of a member.</summary>
    internal bool HasWord(ReadOnlySpan<char> folded) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded) || _postings.HasAny(folded);

    /// <summary>All words of names, folded: as they are written, and the parts of compounds.</summary>
    internal IEnumerable<string> Words => _words
        .Concat(_entries.SelectMany(e => NameWords.Of(e.Text)).Select(Spelling.Fold))
        .Concat(_members.Words.Wholes)
        .Concat(Enumerable.Range(0, _members.Words.Count).Where(_postings.Has).Select(_members.Words.TextOf));

    private static IEnumerable<string> Names(BilingualText label, BilingualWords synonyms) =>
        new[] { label.De, label.En }.Concat(synonyms.All);

    /// <summary>Whether the model calls something stars itself.</summary>
    private static bool HasStars(SemanticModel model) =>
        model.Measures.SelectMany(m => Names(m.Label, m.Synonyms))
            .Concat(model.Dimensions.SelectMany(d => Names(d.Label, d.Synonyms)))
            .Any(n => n.Contains("stern", StringComparison.OrdinalIgnoreCase)
            || n.Contains("star", StringComparison.OrdinalIgnoreCase));

    private void AddMembers(Dimension dimension)
    {
        foreach (var member in dimension.Members)
        {
            foreach (var name in Names(member.Label, member.Synonyms))
            {
                AddValue(dimension, member.Stored, name);
            }
        }
    }

    private void AddValue(Dimension dimension, string stored, string name)
    {
        if (!IsNamed(dimension, name))
        {
            return;
        }

        var folded = MemberTable.Folded(name);
        var isWhole = IsWhole(dimension, stored);
        var entry = isWhole
            ? new NameEntry(name, []) { Dimension = dimension, Value = stored }
            : New(name, e => new NameEntry(e.Text, e.Atoms) { Dimension = dimension, Value = stored });
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

    private void AddMember(Dimension dimension, string stored)
    {
        if (IsNamed(dimension, stored) && MemberTable.Folded(stored) is { Length: > 0 } folded
            && !IsDeclared(dimension, stored, folded))
        {
            _members.Add(dimension, stored, folded, IsWhole(dimension, stored));
        }
    }

    private static bool IsNamed(Dimension dimension, string name) => name.Length <= NameMax
        && dimension.Kind is not (DimensionKind.Number or DimensionKind.Time or DimensionKind.Flag
        or DimensionKind.Verbatim);

    /// <summary>
    /// What tells rows apart is found by its whole text only: ids and names have no parts that mean something.
    /// </summary>
    private bool IsWhole(Dimension dimension, string stored) => dimension.Kind is DimensionKind.Identity
        || _sparse.Contains(dimension.Name) || stored.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');

    /// <summary>Whether the model itself calls a member so.</summary>
    private bool IsDeclared(Dimension dimension, string stored, string folded) =>
        _byText.TryGetValue(folded, out var list)
        && list.Exists(e => e.Dimension!.Name == dimension.Name && e.Value == stored);

    private void AddNames(IEnumerable<string> names, Func<string, NameEntry?> entryOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (entryOf(name) is not { } entry)
            {
                continue;
            }

            if (_lexicon.AtomsWithPhrases(name)?.Where(a => !SmallNameWords.Joining.Contains(a.Text))
                .ToList() is { Count: > 0 } phrased
                && !IsBareThing(entry, phrased))
            {
                Add(new NameEntry(name, phrased)
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
        && _things.Any(t => t is [var thing] && thing.Means(atoms[0]));

    /// <summary>A measure over the very column a dimension has shares the dimension's entry.</summary>
    private NameEntry? WithMeasure(string text, Measure measure)
    {
        var entry = New(text, e => new NameEntry(e.Text, e.Atoms) { Measure = measure });
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

    private NameEntry? New(string text, Func<(string Text, IReadOnlyList<Atom> Atoms), NameEntry> make)
    {
        var atoms = NameAtoms.Of(text, _lexicon);
        return atoms.Count is 0 or > NameEntry.AtomsMax ? null : make((text, atoms)).WithSmallWords();
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
