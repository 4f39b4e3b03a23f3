using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>All names of a model and of its members, found by the atoms of a question.</summary>
public sealed class NameIndex
{
    /// <summary>Fewer members than this are never sparse.</summary>
    private const int SparseMin = 50;

    private readonly List<NameEntry> _entries = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(NameEntry Entry, int Atom)>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(NameEntry Entry, int Atom)>> _byConcept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameEntry>> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(NameEntry Entry, int Atom)>> _ideas = new(StringComparer.Ordinal);
    private readonly Lexicon _lexicon;

    /// <summary>Categories whose members hardly repeat, such as titles: only their whole text names one.</summary>
    private readonly HashSet<string> _sparse = [];

    /// <summary>An index over the names of a model and the members its dimensions have.</summary>
    public NameIndex(SemanticModel model, Lexicon lexicon, IEnumerable<DimensionValue> values)
    {
        _lexicon = lexicon;
        Model = model;
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
        _sparse = [.. members.GroupBy(v => v.Dimension).Where(g => g.Count() > SparseMin && g.Average(v => v.Rows) < 2
            && model.FindDimension(g.Key) is { Kind: DimensionKind.Category }).Select(g => g.Key)];
        foreach (var value in members)
        {
            if (model.FindDimension(value.Dimension) is { } dimension)
            {
                AddValue(dimension, value.Stored, value.Stored);
            }
        }

        Weigh();
    }

    /// <summary>The model whose names are indexed.</summary>
    public SemanticModel Model { get; }

    internal Lexicon Lexicon => _lexicon;

    /// <summary>Whether a dimension's members hardly repeat, such as titles.</summary>
    internal bool IsSparse(string dimension) => _sparse.Contains(dimension);

    internal IReadOnlyList<NameEntry> Entries => _entries;

    /// <summary>Names with the same word, inflection aside, in either language.</summary>
    internal IEnumerable<(NameEntry Entry, int Atom)> WithWord(Atom atom) =>
        WithStem(atom.Stem).Concat(atom.EnglishStem.Length == 0 ? [] : WithStem(English(atom.EnglishStem))).Distinct();

    private static string English(string stem) => "en:" + stem;

    private List<(NameEntry Entry, int Atom)> WithStem(string stem) =>
        stem.Length > 0 && _byStem.TryGetValue(stem, out var list) ? list : [];

    internal IEnumerable<(NameEntry Entry, int Atom)> WithConcept(string concept) =>
        _byConcept.TryGetValue(concept, out var list) ? list : [];

    /// <summary>Members of several words, some of which make a phrase of the vocabulary.</summary>
    internal IEnumerable<NameEntry> IdeasWith(string concept) =>
        _ideas.TryGetValue(concept, out var list) ? list.Select(p => p.Entry) : [];

    /// <summary>Members written exactly like a folded text.</summary>
    internal IEnumerable<NameEntry> WithText(string folded) => _byText.TryGetValue(folded, out var list) ? list : [];

    /// <summary>Whether a word stands in a name of the model or of a member.</summary>
    internal bool HasWord(string folded) => _words.Contains(folded);

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
        if (dimension.Kind is DimensionKind.Number or DimensionKind.Time or DimensionKind.Flag or DimensionKind.Verbatim
            || name.Length > 80)
        {
            return;
        }

        var folded = Spelling.Fold(name).Trim();
        var isNumeral = stored.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');
        var isIdentity = dimension.Kind is DimensionKind.Identity || _sparse.Contains(dimension.Name) || isNumeral;
        var entry = isIdentity
            ? new NameEntry(name, []) { Dimension = dimension, Value = stored }
            : New(name, e => new NameEntry(e.Text, e.Atoms) { Dimension = dimension, Value = stored });
        if (entry is null || folded.Length == 0 || Known(entry, folded))
        {
            return;
        }

        // What tells rows apart is found by its whole text only: ids and names have no parts that mean something.
        if (!isIdentity)
        {
            Add(entry);
            if (_lexicon.AtomsWithPhrases(name) is { Count: < 12 } phrased)
            {
                // "On the road" is one idea to whoever quotes it in other words.
                var idea = new NameEntry(name, phrased) { Dimension = dimension, Value = stored };
                foreach (var concept in phrased.SelectMany(a => a.Senses).Select(s => s.Concept).Distinct())
                {
                    Put(_ideas, concept, (idea, 0));
                }
            }
        }

        if (!_byText.TryGetValue(folded, out var list))
        {
            _byText[folded] = list = [];
        }

        list.Add(entry);
    }

    private bool Known(NameEntry entry, string folded) =>
        _byText.TryGetValue(folded, out var list) && list.Exists(e => e.Part == entry.Part);

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
        && Model.Datasets.Any(d => d.PartOf is null && _lexicon.AtomsOfName(d.Label.De) is [var thing]
        && thing.Means(atoms[0]));

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
        var entry = atoms.Count is 0 or > 12 ? null : make((text, atoms));
        entry?.HasPreposition = NameWords.Of(text).Any(w => w.ToLowerInvariant() is "in" or "on" or "at");
        entry?.IsPhrase = atoms.Any(a => SmallNameWords.Joining.Contains(a.Text));
        return entry;
    }

    private void Add(NameEntry entry)
    {
        _entries.Add(entry);
        for (var i = 0; i < entry.Atoms.Count; i++)
        {
            Put(_byStem, entry.Atoms[i].Stem, (entry, i));
            Put(_byStem, English(entry.Atoms[i].EnglishStem), (entry, i));
            _ = _words.Add(entry.Atoms[i].Text);
            foreach (var concept in entry.Atoms[i].Senses.Select(s => s.Concept).Distinct())
            {
                Put(_byConcept, concept, (entry, i));
            }

            if (entry.Atoms[i].Number is { } number)
            {
                Put(_byConcept, "#" + number, (entry, i));
            }
        }
    }

    private static void Put(
        Dictionary<string, List<(NameEntry Entry, int Atom)>> lists, string key, (NameEntry Entry, int Atom) posting)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(posting);
    }

    private void Weigh()
    {
        foreach (var entry in _entries)
        {
            for (var i = 0; i < entry.Atoms.Count; i++)
            {
                var atom = entry.Atoms[i];
                var weak = atom.Senses.Any(s => SmallNameWords.Weak.Contains(s.Concept))
                    || SmallNameWords.Weak.Contains(atom.Text);
                entry.Weights[i] = weak && entry.Atoms.Count > 1 ? 0.25 : 1;
            }
        }
    }
}
