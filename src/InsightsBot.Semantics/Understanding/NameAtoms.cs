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
}
