using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Finds the adjective of one language that stands for an adjective of the other.</summary>
internal static class AdjectivePairs
{
    /// <summary>The adjective for a piece in a language, or null when the concept has none there.</summary>
    /// <remarks>Both languages list the same things first, so the same place in the list comes first.</remarks>
    public static string? AdjectiveOf(NamePiece piece, Language language)
    {
        if (piece.Concept is not { } concept || Glossary.WordsOf(concept, language) is not { } target)
        {
            return null;
        }

        var source = Glossary.WordsOf(concept, Other(language));
        var (from, to) = piece.Negated
            ? (source?.Opposites ?? [], target.Opposites)
            : (source?.Adjectives ?? [], target.Adjectives);
        if (to.Count == 0)
        {
            return null;
        }

        var at = from.ToList().FindIndex(w => Spelling.Fold(w) == piece.Folded);
        return to[at >= 0 && at < to.Count && from.Count == to.Count ? at : 0];
    }

    private static Language Other(Language language) => language switch
    {
        Language.German => Language.English,
        Language.English => Language.German,
    };
}
