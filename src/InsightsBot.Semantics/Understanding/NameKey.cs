using System.Globalization;

namespace InsightsBot.Semantics.Understanding;

/// <summary>
/// Something that an atom of a question and an atom of a name may share, so that one finds the other.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The stem, the concept, or the number in digits.</param>
internal readonly record struct NameKey(NameKeyKind Kind, string Text)
{
    /// <summary>Whether it is what an atom means, however it is written.</summary>
    public bool IsMeaning => Kind is NameKeyKind.Concept or NameKeyKind.Number;

    /// <summary>The key of a number.</summary>
    public static NameKey Of(double number) => new(NameKeyKind.Number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The keys of a word: its stems in both languages.</summary>
    public static IEnumerable<NameKey> OfWord(Atom atom)
    {
        if (atom.Stem.Length > 0)
        {
            yield return new NameKey(NameKeyKind.Stem, atom.Stem);
        }

        if (atom.EnglishStem.Length > 0)
        {
            yield return new NameKey(NameKeyKind.EnglishStem, atom.EnglishStem);
        }
    }

    /// <summary>All keys of an atom of a name, each once.</summary>
    public static IEnumerable<NameKey> OfAll(Atom atom) =>
        OfWord(atom)
            .Concat(atom.Senses.Select(s => s.Concept).Distinct().Select(c => new NameKey(NameKeyKind.Concept, c)))
            .Concat(atom.Number is { } number ? [Of(number)] : []);

    /// <summary>
    /// The keys of an atom of a question, the surest first, and whether the contrary of a concept was said.
    /// </summary>
    public static IEnumerable<(NameKey Key, bool Negated)> OfSaid(Atom atom) =>
        OfWord(atom).Select(k => (k, false))
            .Concat(atom.Senses.SelectMany(Kin))
            .Concat(atom.Number is { } number ? [(Of(number), false)] : []);

    /// <summary>
    /// How long something takes is a time: "Wie lange dauert die Lösung" asks for the resolution time.
    /// </summary>
    private static IEnumerable<(NameKey Key, bool Negated)> Kin(Sense sense)
    {
        yield return (new NameKey(NameKeyKind.Concept, sense.Concept), sense.Negated);
        if (sense.Concept == "duration")
        {
            yield return (new NameKey(NameKeyKind.Concept, "time"), sense.Negated);
        }
    }
}
