using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>By which stems words are found: German words by those of their parts, too.</summary>
/// <param name="parts">Takes German compounds apart.</param>
internal sealed class WordForms(CompoundParts parts)
{
    /// <summary>Endings that make nouns, with the fewest letters before them: "Zeitung" is not made from
    /// "Zeit".</summary>
    private static readonly (string Ending, int RootMin)[] NounEndings = [("ung", 5), ("keit", 4), ("heit", 4)];

    /// <summary>The forms of a folded word, the whole one first; none for a small word.</summary>
    public IReadOnlyList<WordForm> Of(string folded, bool isGerman)
    {
        if (SmallWords.Contains(folded, isGerman))
        {
            return [];
        }

        if (!isGerman)
        {
            return [new WordForm(Porter2.Stem(folded), WordForm.Whole)];
        }

        var forms = new List<WordForm> { new(Cistem.StemFolded(folded), WordForm.Whole) };
        AddRoot(forms, forms[0].Stem);
        foreach (var part in parts.Of(folded))
        {
            var stem = Cistem.StemFolded(part);
            Add(forms, stem);
            AddRoot(forms, stem);
        }

        return forms;
    }

    /// <summary>Whether a text is read as German: as its language says, else as its words seem; German in
    /// doubt.</summary>
    public static bool IsGerman(string language, string text)
    {
        return language.StartsWith("de", StringComparison.OrdinalIgnoreCase)
            || (!language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
                && TextLanguage.Of(text) != GuessedLanguage.English);
    }

    /// <summary>Adds what a noun was made from: "liefern" for "Lieferung", "sauber" for "Sauberkeit".</summary>
    private static void AddRoot(List<WordForm> forms, string stem)
    {
        foreach (var (ending, rootMin) in NounEndings)
        {
            if (stem.Length - ending.Length >= rootMin && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                Add(forms, Cistem.StemFolded(stem[..^ending.Length]));
            }
        }
    }

    private static void Add(List<WordForm> forms, string stem)
    {
        if (stem.Length > 1 && forms.TrueForAll(f => f.Stem != stem))
        {
            forms.Add(new WordForm(stem, WordForm.Part));
        }
    }
}
