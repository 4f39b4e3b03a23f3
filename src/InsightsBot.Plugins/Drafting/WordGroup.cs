using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>General words of both languages that say one thing of a column: that it is money, a place, a key.</summary>
/// <remarks>
/// A word of a name belongs to the group when it is one of the words, a concatenation that ends with one of at least
/// four letters ("kundentelefon", "zipcode"), or when the vocabulary takes it for a concept that one of them labels.
/// </remarks>
internal sealed class WordGroup
{
    private const int SuffixMin = 4;
    private const int SuffixOfKnownMin = 5;
    private readonly HashSet<string> _words;
    private readonly HashSet<Concept> _concepts = [];

    /// <summary>A group of words.</summary>
    /// <param name="glossary">The vocabulary that adds other words for the same.</param>
    /// <param name="words">Words in folded spelling, separated by spaces.</param>
    public WordGroup(Glossary glossary, string words)
    {
        _words = new HashSet<string>(words.Split(' '), StringComparer.Ordinal);
        foreach (var word in _words)
        {
            _concepts.UnionWith(glossary.Labelled(word));
        }
    }

    /// <summary>Whether a word of a name belongs to the group.</summary>
    public bool Has(NameToken? token) =>
        token is not null && (HasWord(token.Folded, token.Concept is null ? SuffixMin : SuffixOfKnownMin)
            || (token.Pieces.Count == 1 && token.Concept is { } concept && _concepts.Contains(concept))
            || (token.Pieces.Count > 1 && HasWord(token.Head.Folded)));

    /// <summary>Whether a word of a name is one of the group's, letter by letter.</summary>
    public bool HasExactly(NameToken? token) => token is not null && _words.Contains(token.Folded);

    /// <summary>Whether any word of a name belongs to the group.</summary>
    public bool IsIn(NameReading name) => name.Content.Any(Has);

    /// <summary>Whether the word that says what a name is belongs to the group.</summary>
    public bool IsHeadOf(NameReading name) => Has(name.Head);

    /// <summary>A word the vocabulary knows whole ("airline") ends with another by chance more often.</summary>
    private bool HasWord(string folded, int suffixMin = SuffixMin)
    {
        if (_words.Contains(folded) || (folded.EndsWith('s') && _words.Contains(folded[..^1])))
        {
            return true;
        }

        for (var from = 3; from <= folded.Length - suffixMin; from++)
        {
            if (_words.Contains(folded[from..]))
            {
                return true;
            }
        }

        return false;
    }
}
