using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Compares words of names with the words the vocabulary lists for a concept.</summary>
internal static class ConceptForms
{
    /// <summary>Whether a language lists the word as a noun of the concept, in the singular or plural.</summary>
    public static bool IsNoun(Concept concept, string folded, Language language) =>
        Glossary.WordsOf(concept, language) is { } words
        && words.Nouns.Append(words.Label).Append(words.Plural ?? words.Label).Any(n => Spelling.Fold(n) == folded);

    /// <summary>Whether the word is an adjective of the concept, with or without an ending ("regelmäßige").</summary>
    public static bool IsAdjective(Concept concept, string folded, Language language) =>
        Glossary.WordsOf(concept, language) is { } words && words.Adjectives.Concat(words.Opposites)
            .Select(Spelling.Fold)
            .Any(a => folded == a || (language == Language.German && folded.Length <= a.Length + 2
                && folded.StartsWith(a, StringComparison.Ordinal)));

    /// <summary>Whether the word is the concept's form for the first part of a compound, without its joint.</summary>
    public static bool IsModifier(Concept concept, string folded) =>
        concept.De?.Compound is { } compound && Spelling.Fold(compound) is var form
        && (form == folded || form.TrimEnd('s') == folded);

    /// <summary>
    /// Whether the word looks like one the vocabulary lists for the concept. Stems alone take "nächste" for "Nacht".
    /// </summary>
    public static bool Resembles(Concept concept, string folded, Language language)
    {
        if (Glossary.WordsOf(concept, language) is not { } words)
        {
            return false;
        }

        var forms = words.Nouns.Append(words.Label).Append(words.Plural ?? words.Label)
            .Append(words.Compound ?? words.Label)
            .Concat(words.Adjectives).Concat(words.Opposites)
            .Concat(words.Verbs.SelectMany(v => v.Replace("|", "", StringComparison.Ordinal).Split('(', ',', ')')));
        return forms.Select(f => Spelling.Fold(f).Trim()).Any(f => f.Length > 0 && AreNear(f, folded));
    }

    private static bool AreNear(string form, string folded)
    {
        var shared = 0;
        while (shared < form.Length && shared < folded.Length && form[shared] == folded[shared])
        {
            shared++;
        }

        return shared >= Math.Min(3, Math.Min(form.Length, folded.Length))
            && shared >= Math.Min(form.Length, folded.Length) - 1
            && Math.Abs(form.Length - folded.Length) <= 4;
    }
}
