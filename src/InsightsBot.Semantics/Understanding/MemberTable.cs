using System.Runtime.InteropServices;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>The members that the data has: what each is made of, and where each is found by its whole text.</summary>
/// <remarks>A member is a number here; it becomes a <see cref="NameEntry"/> once a question names it.</remarks>
internal sealed class MemberTable(Lexicon lexicon, int expected = 0)
{
    private readonly List<Dimension> _dimensions = [];
    private readonly Dictionary<string, int> _dimensionNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _stored = new(expected);
    private readonly List<int> _dimensionOf = new(expected);
    private readonly List<int> _ends = new(expected);
    private readonly List<int> _atoms = new(2 * expected);
    private readonly HashChains _byText = new(expected);
    private readonly List<Range> _places = [];
    private readonly List<int> _spelt = [];
    private readonly List<int> _parts = [];

    /// <summary>How many members there are.</summary>
    public int Count => _stored.Count;

    /// <summary>The atoms that members are made of.</summary>
    public MemberWords Words { get; } = new(lexicon);

    /// <summary>The atoms of all members, one member after the other.</summary>
    public ReadOnlySpan<int> AllAtoms => CollectionsMarshal.AsSpan(_atoms);

    /// <summary>The atoms of a member; none when only its whole text names it.</summary>
    public ReadOnlySpan<int> AtomsOf(int member)
    {
        var first = member == 0 ? 0 : _ends[member - 1];
        return CollectionsMarshal.AsSpan(_atoms)[first.._ends[member]];
    }

    /// <summary>The dimension that has a member.</summary>
    public Dimension DimensionOf(int member) => _dimensions[_dimensionOf[member]];

    /// <summary>How much an atom says among the atoms of its member.</summary>
    public double WeightOf(int atom, int count) => NameEntry.WeightOf(Words.IsWeak(atom), count);

    /// <summary>Adds a member.</summary>
    /// <param name="dimension">The dimension that has it.</param>
    /// <param name="stored">The member as stored.</param>
    /// <param name="folded">Its text, folded and trimmed; not empty.</param>
    /// <param name="isWhole">Whether only its whole text names it.</param>
    public void Add(Dimension dimension, string stored, string folded, bool isWhole)
    {
        var number = NumberOf(dimension);
        var hash = HashOf(folded);
        if (Has(number, stored, hash) || (!isWhole && !TakeApart(stored)))
        {
            return;
        }

        if (!isWhole)
        {
            _atoms.AddRange(_parts);
            _spelt.ForEach(Words.Use);
        }

        _stored.Add(stored);
        _dimensionOf.Add(number);
        _ends.Add(_atoms.Count);
        _ = _byText.Add(hash);
    }

    /// <summary>Forgets what only matters while members are added.</summary>
    public void Complete()
    {
        Words.Complete();
        _stored.TrimExcess();
        _dimensionOf.TrimExcess();
        _ends.TrimExcess();
        _atoms.TrimExcess();
    }

    /// <summary>The members written like a folded text, in the order in which they were added.</summary>
    public IReadOnlyList<int> WithText(string folded)
    {
        List<int> found = [];
        for (var member = _byText.First(HashOf(folded)); member >= 0; member = _byText.Next(member))
        {
            if (Folded(_stored[member]) == folded)
            {
                found.Add(member);
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>The text by which a member is found whole.</summary>
    public static string Folded(string name) => Spelling.Fold(name).Trim();

    /// <summary>A member as a name with atoms and weights.</summary>
    public NameEntry EntryOf(int member)
    {
        var atoms = new List<Atom>();
        foreach (var atom in AtomsOf(member))
        {
            atoms.Add(Words.AtomOf(atom));
        }

        var entry = With(member, atoms);
        return atoms.Count == 0 ? entry : entry.WithSmallWords();
    }

    /// <summary>A member as a name without its atoms: enough to say what it is.</summary>
    public NameEntry PlainEntryOf(int member) => With(member, []);

    private NameEntry With(int member, IReadOnlyList<Atom> atoms) =>
        new(_stored[member], atoms) { Dimension = DimensionOf(member), Value = _stored[member] };

    private int NumberOf(Dimension dimension)
    {
        if (!_dimensionNumbers.TryGetValue(dimension.Name, out var number))
        {
            _dimensionNumbers[dimension.Name] = number = _dimensions.Count;
            _dimensions.Add(dimension);
        }

        return number;
    }

    private bool Has(int dimension, string stored, int hash)
    {
        for (var member = _byText.First(hash); member >= 0; member = _byText.Next(member))
        {
            if (_dimensionOf[member] == dimension && _stored[member] == stored)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the atoms of a name; false when it has none or too many to be a name.</summary>
    private bool TakeApart(string name)
    {
        NameWords.Find(name, _places);
        NameWords.JoinLetters(name, _places);
        _spelt.Clear();
        _parts.Clear();
        foreach (var place in _places)
        {
            var spelt = Words.Spell(name.AsSpan()[place]);
            _spelt.Add(spelt);
            foreach (var part in Words.PartsOf(spelt))
            {
                if (!Words.IsJoining(part))
                {
                    _parts.Add(part);
                }
            }
        }

        if (_parts.Count == 0 || (_parts is [var only] && Words.IsGeneral(only)))
        {
            // "in time" is not "time".
            _parts.Clear();
            foreach (var spelt in _spelt)
            {
                _parts.AddRange(Words.PartsOf(spelt));
            }
        }

        return _parts.Count is > 0 and <= NameEntry.AtomsMax;
    }

    private static int HashOf(string folded) => string.GetHashCode(folded, StringComparison.Ordinal);
}
