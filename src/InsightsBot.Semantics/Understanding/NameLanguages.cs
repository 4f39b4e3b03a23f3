using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Tells the language of a question by the names it says, where these are of one language only.</summary>
internal sealed class NameLanguages
{
    private readonly HashSet<string> _germanWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _englishWords = new(StringComparer.Ordinal);

    /// <summary>
    /// The language that only the names said are in: "Bavaria vs Hesse"; null when they leave it open.
    /// </summary>
    public Language? Of(IReadOnlyList<Token> tokens)
    {
        var (german, english) = (0, 0);
        foreach (var word in tokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.Folded))
        {
            var (isGerman, isEnglish) = (_germanWords.Contains(word), _englishWords.Contains(word));
            german += isGerman && !isEnglish ? 1 : 0;
            english += isEnglish && !isGerman ? 1 : 0;
        }

        return german == english ? null : german > english ? Language.German : Language.English;
    }

    /// <summary>Notes a name of the model and its language; null when that is unknown.</summary>
    public void Note(string name, Language? language)
    {
        if (language is { } known)
        {
            (known == Language.German ? _germanWords : _englishWords)
                .UnionWith(NameWords.Of(name).Select(Spelling.Fold));
        }
    }
}
