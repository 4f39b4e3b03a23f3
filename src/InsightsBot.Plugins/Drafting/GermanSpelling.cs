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
        return isMany && name.Tokens.Count > 0 && name.Tokens[^1].Head.Concept?.De is { Plural: { } many } words
            && spelled.EndsWith(words.Label, StringComparison.OrdinalIgnoreCase)
            && !spelled.EndsWith(many, StringComparison.OrdinalIgnoreCase)
            ? spelled[..^words.Label.Length] + (spelled.Length == words.Label.Length ? many : Spelling.Lower(many))
            : spelled;
    }

    private static string Spelled(NameReading name)
    {
        var isSentence = name.Tokens.Count(t => t.IsSmall) > 1;
        var words = new List<string>();
        NameToken? before = null;
        foreach (var token in name.Tokens)
        {
            var joins = before is not null && IsNoun(before) && IsNoun(token) && !isSentence
                && before.Folded is not "datum";
            if (joins && before is { Head.Concept.De: { } first, Pieces.Count: 1 } && token.IsKnown)
            {
                words[^1] = GermanNouns.Join(
                    words[^1].EndsWith(before.Text, StringComparison.OrdinalIgnoreCase)
                        ? words[^1][..^before.Text.Length] + FittingCase(words[^1], before, GermanNouns.Modifier(first))
                        : words[^1],
                    Noun(token));
            }
            else if (joins)
            {
                words[^1] += "-" + Noun(token);
            }
            else
            {
                words.Add(IsNoun(token) ? Noun(token) : token.Text);
            }

            before = token;
        }

        return string.Join(' ', words);
    }

    private static string FittingCase(string whole, NameToken before, string modifier) =>
        whole.Length == before.Text.Length || whole[^(before.Text.Length + 1)] is '-' or ' '
            ? modifier
            : Spelling.Lower(modifier);

    private static string Noun(NameToken token) => GermanNouns.Capital(token.Text);

    private static bool IsNoun(NameToken token) =>
        !token.IsSmall && !char.IsDigit(token.Text[0]) && !IsAdjective(token);

    private static bool IsAdjective(NameToken token) =>
        token is { Concept: not null, Head.Class: WordClass.Adjective }
        || AdjectiveEndings.Any(e => token.Text.EndsWith(e, StringComparison.Ordinal) && token.Concept is null);
}
