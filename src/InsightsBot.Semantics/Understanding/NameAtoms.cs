using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What the words of a name say to whoever looks for it.</summary>
internal static class NameAtoms
{
    /// <summary>The atoms of a name without words that only join others.</summary>
    public static IReadOnlyList<Atom> Of(string text, Lexicon lexicon, Language? language)
    {
        var atoms = lexicon.AtomsOfName(text, language).Where(a => !SmallNameWords.Joining.Contains(a.Text)).ToList();
        if (atoms.Count == 0 || (atoms is [var only] && SmallNameWords.IsGeneral(only)))
        {
            // "in time" is not "time".
            atoms = [.. lexicon.AtomsOfName(text, language)];
        }

        // A bare "ID" is met by that very word: the second half of "Telefonnummer" does not name it.
        return atoms is [var key] && key.Senses.Any(s => s.Concept == "identifier")
            ? [key with { Senses = [] }]
            : atoms;
    }

    /// <summary>The "number" of customers counts them: it is no "Nummer" that one of them has.</summary>
    public static Atom Counting(Atom atom) => atom.Text == "number" && atom.Senses.Any(s => s.Concept == "count")
        ? atom with { Senses = [.. atom.Senses.Where(s => s.Concept == "count")] }
        : atom;

    /// <summary>
    /// The atoms of a label with the meanings that its other language shares: "Land" that is "country" is no state.
    /// </summary>
    public static IReadOnlyList<Atom> Agreed(IReadOnlyList<Atom> atoms, IReadOnlyList<Atom> other)
    {
        if (atoms is not [var one] || other is not [var translated])
        {
            return atoms;
        }

        var shared = one.Senses.Where(s => translated.Senses.Any(o => o.Concept == s.Concept)).ToList();
        return shared.Count == 0 ? atoms : [one with { Senses = shared }];
    }

    /// <summary>A label and the alternatives that it lists with slashes: "zip/postcode" is either.</summary>
    public static IEnumerable<string> Alternatives(string label)
    {
        var parts = label.Split('/', StringSplitOptions.TrimEntries);
        var isList = parts.Length > 1 && parts.All(p => p.Length > 2 && p.All(char.IsLetter));
        return isList ? parts.Prepend(label) : [label];
    }
}
