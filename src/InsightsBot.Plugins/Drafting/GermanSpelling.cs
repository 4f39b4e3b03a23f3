using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Writes a German name as people would: nouns with capitals, compounds together or with a hyphen.</summary>
internal static class GermanSpelling
{
    private static readonly string[] AdjectiveEndings =
        ["liche", "ische", "ige", "bare", "lose", "mäßige", "same", "hafte", "ierte", "elle", "ete", "lichen",
        "ischen", "igen", "erter", "licher", "ierter", "geordnete", "nete"];

    /// <summary>The name in German spelling.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isMany">Whether it speaks of many: a singular the vocabulary knows gets its plural.</param>
    public static string Of(NameReading name, bool isMany)
    {
        var spelled = Spelled(name);
        return isMany && name.Tokens.Count > 0 && name.Head == name.Tokens[^1]
            && name.Tokens[^1].Head.Concept?.De is { Plural: { } many } words
            && spelled.EndsWith(words.Label, StringComparison.OrdinalIgnoreCase)
            && !spelled.EndsWith(many, StringComparison.OrdinalIgnoreCase)
            ? spelled[..^words.Label.Length] + (spelled.Length == words.Label.Length ? many : Spelling.Lower(many))
            : spelled;
    }

    private static string Spelled(NameReading name)
    {
        // "Datum der …" and names with several connecting words are sentences: their words stay apart.
        var isSentence = name.Tokens.Count(t => t.IsSmall) > 1 || name.Tokens[0].Folded == "datum";
        var words = new List<string>();
        NameToken? before = null;
        foreach (var token in name.Tokens)
        {
            if (before is null || isSentence || !IsNoun(before) || !IsNoun(token))
            {
                words.Add(IsNoun(token) && (!isSentence || token.IsKnown || before is null) ? Noun(token) : token.Text);
            }
            else
            {
                words[^1] = IsListed(before) && IsListed(token)
                    ? Glued(words[^1], before, token)
                    : words[^1] + "-" + Noun(token);
            }

            before = token;
        }

        return string.Join(' ', words);
    }

    /// <summary>Whether the vocabulary spells the word so, alone or as the first part of compounds.</summary>
    private static bool IsListed(NameToken token) =>
        token.Concept is { } concept && (ConceptForms.IsNoun(concept, token.Folded, Language.German)
            || ConceptForms.IsModifier(concept, token.Folded));

    /// <summary>"Kunden" and "Status" as "Kundenstatus"; with the joint only where it belongs to this very word.
    /// </summary>
    private static string Glued(string before, NameToken first, NameToken token)
    {
        var words = first.Concept!.De!;
        var isOwn = Spelling.Fold(words.Label) == first.Folded || ConceptForms.IsModifier(first.Concept, first.Folded);
        var length = first.Text.Length;
        if (!isOwn || before.Length < length)
        {
            return before + "-" + Noun(token);
        }

        var modifier = GermanNouns.Modifier(words);
        return GermanNouns.Join(
            before[..^length] + (before.Length == length ? modifier : Spelling.Lower(modifier)), Noun(token));
    }

    private static string Noun(NameToken token) => GermanNouns.Capital(token.Text);

    private static bool IsNoun(NameToken token) =>
        !token.IsSmall && !char.IsDigit(token.Text[0]) && !IsAdjective(token);

    private static bool IsAdjective(NameToken token) =>
        token is { Head: { Concept: not null, Class: WordClass.Adjective } }
        || AdjectiveEndings.Any(e => token.Text.EndsWith(e, StringComparison.Ordinal) && token.Concept is null);
}
