using System.Runtime.InteropServices;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>The different atoms that the members of the data are made of, each held once and by number.</summary>
/// <remarks>
/// Only their texts are kept. Stems are looked up by their hash and compared with the stem of the text, so that a
/// million different words take no more than their letters and a few numbers each.
/// </remarks>
internal sealed class MemberWords(Lexicon lexicon)
{
    private readonly List<string> _texts = [];
    private readonly List<Traits> _traits = [];
    private readonly List<int> _numberAtoms = [];
    private readonly HashChains _byText = new();
    private readonly HashChains _byStem = new();
    private readonly HashChains _byEnglishStem = new();
    private readonly HashChains _byNumber = new();
    private readonly Dictionary<string, List<(int Atom, bool Negated)>> _byConcept = new(StringComparer.Ordinal);
    private readonly List<string> _wholes = [];

    // Only until all members are known: what each spelling of a word is made of.
    private readonly List<int> _parts = [];
    private readonly List<Spelt> _spelt = [];
    private readonly Dictionary<string, int> _speltByText = new(StringComparer.Ordinal);

    [Flags]
    private enum Traits : byte
    {
        None = 0,
        CompoundPart = 1,
        Joining = 2,
        General = 4,
        Weak = 8,
    }

    /// <summary>How many atoms there are.</summary>
    public int Count => _texts.Count;

    /// <summary>
    /// Words of members as they are written, folded, that are no atoms themselves: compounds, "und".
    /// </summary>
    public IEnumerable<string> Wholes => _wholes;

    public string TextOf(int atom) => _texts[atom];

    public bool IsJoining(int atom) => _traits[atom].HasFlag(Traits.Joining);

    public bool IsGeneral(int atom) => _traits[atom].HasFlag(Traits.General);

    public bool IsWeak(int atom) => _traits[atom].HasFlag(Traits.Weak);

    /// <summary>The atom of a number with all that the vocabulary knows about it.</summary>
    public Atom AtomOf(int atom) => lexicon.AtomOf(_texts[atom], LanguageOf(_traits[atom]));

    /// <summary>A number for a word as it is written, to be asked for its parts.</summary>
    public int Spell(ReadOnlySpan<char> word)
    {
        var lookup = _speltByText.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        var folded = Spelling.Fold(word.ToString());
        var first = _parts.Count;
        var atoms = lexicon.AtomsOf(folded, null);
        foreach (var atom in atoms)
        {
            _parts.Add(NumberOf(atom, isPart: atoms.Count > 1));
        }

        _spelt.Add(new Spelt(folded, first, atoms.Count, false));
        lookup[word] = _spelt.Count - 1;
        return _spelt.Count - 1;
    }

    /// <summary>The atoms of a spelt word, in order.</summary>
    public ReadOnlySpan<int> PartsOf(int spelt) =>
        CollectionsMarshal.AsSpan(_parts).Slice(_spelt[spelt].First, _spelt[spelt].Count);

    /// <summary>Notes that a member with the word is kept.</summary>
    public void Use(int spelt) => _spelt[spelt] = _spelt[spelt] with { IsUsed = true };

    /// <summary>Forgets what only matters while members are added.</summary>
    public void Complete()
    {
        _wholes.AddRange(_spelt.Where(s => s.IsUsed && (s.Count != 1 || IsJoining(_parts[s.First])))
            .Select(s => s.Folded));
        _spelt.Clear();
        _speltByText.Clear();
        _parts.Clear();
        _texts.TrimExcess();
        _traits.TrimExcess();
        _spelt.TrimExcess();
        _speltByText.TrimExcess();
        _parts.TrimExcess();
    }

    /// <summary>An atom written like a folded text; -1 when there is none.</summary>
    public int First(ReadOnlySpan<char> folded) => Alike(_byText.First(HashOf(folded)), folded);

    /// <summary>The next atom that is written like an atom; -1 after the last.</summary>
    public int Next(int atom) => Alike(_byText.Next(atom), _texts[atom]);

    /// <summary>The atoms with a key, and whether each says the contrary of the concept.</summary>
    public IEnumerable<(int Atom, bool Negated)> With(NameKey key) => key.Kind switch
    {
        NameKeyKind.Stem => WithStem(_byStem, key.Text, Language.German),
        NameKeyKind.EnglishStem => WithStem(_byEnglishStem, key.Text, Language.English),
        NameKeyKind.Concept => _byConcept.TryGetValue(key.Text, out var found) ? found : [],
        NameKeyKind.Number => WithNumber(key),
    };

    private IEnumerable<(int Atom, bool Negated)> WithStem(HashChains chains, string stem, Language language)
    {
        for (var atom = chains.First(HashOf(stem)); atom >= 0; atom = chains.Next(atom))
        {
            if (lexicon.StemIn(language, _texts[atom]) == stem)
            {
                yield return (atom, false);
            }
        }
    }

    private IEnumerable<(int Atom, bool Negated)> WithNumber(NameKey key)
    {
        for (var at = _byNumber.First(HashOf(key.Text)); at >= 0; at = _byNumber.Next(at))
        {
            if (AtomOf(_numberAtoms[at]).Number is { } number && NameKey.Of(number) == key)
            {
                yield return (_numberAtoms[at], false);
            }
        }
    }

    private int Alike(int atom, ReadOnlySpan<char> folded)
    {
        while (atom >= 0 && !folded.SequenceEqual(_texts[atom]))
        {
            atom = _byText.Next(atom);
        }

        return atom;
    }

    private int NumberOf(Atom atom, bool isPart)
    {
        var part = isPart ? Traits.CompoundPart : Traits.None;
        for (var known = First(atom.Text); known >= 0; known = Next(known))
        {
            if ((_traits[known] & Traits.CompoundPart) == part)
            {
                return known;
            }
        }

        _ = _byText.Add(HashOf(atom.Text));
        _ = _byStem.Add(HashOf(atom.Stem));
        _ = _byEnglishStem.Add(HashOf(atom.EnglishStem));
        _texts.Add(atom.Text);
        _traits.Add(part | TraitsOf(atom));
        AddMeaning(Count - 1, atom);
        return Count - 1;
    }

    private void AddMeaning(int number, Atom atom)
    {
        foreach (var sense in atom.Senses.DistinctBy(s => s.Concept))
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byConcept, sense.Concept, out _);
            list ??= [];
            list.Add((number, sense.Negated));
        }

        if (atom.Number is { } value)
        {
            _ = _byNumber.Add(HashOf(NameKey.Of(value).Text));
            _numberAtoms.Add(number);
        }
    }

    private static Traits TraitsOf(Atom atom) =>
        (SmallNameWords.Joining.Contains(atom.Text) ? Traits.Joining : Traits.None)
        | (SmallNameWords.IsGeneral(atom) ? Traits.General : Traits.None)
        | (SmallNameWords.IsWeak(atom) ? Traits.Weak : Traits.None);

    private static Language? LanguageOf(Traits traits) =>
        traits.HasFlag(Traits.CompoundPart) ? Language.German : null;

    private static int HashOf(ReadOnlySpan<char> text) => string.GetHashCode(text, StringComparison.Ordinal);

    private readonly record struct Spelt(string Folded, int First, int Count, bool IsUsed);
}
