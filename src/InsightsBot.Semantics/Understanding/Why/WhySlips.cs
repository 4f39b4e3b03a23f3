using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>Reads over slips in the words that ask for an explanation: "warumm", "waht drives".</summary>
/// <param name="phrases">The words that ask.</param>
internal sealed class WhySlips(RolePhrases<WhyRole> phrases)
{
    private const int LettersMin = 4;
    private const int LettersOfAsking = 3;

    /// <summary>
    /// The question with words of asking for those that nothing explains and that are near to one; null where none is.
    /// </summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="unexplained">Its words that nothing explains, as typed.</param>
    public (string Question, IReadOnlyList<BilingualText> Assumptions)? Mended(
        string question, Language language, IReadOnlyList<string> unexplained)
    {
        var (mended, assumptions) = (question, new List<BilingualText>());
        foreach (var token in Tokenizer.Read(question).Reverse()
            .Where(t => unexplained.Contains(t.Text, StringComparer.OrdinalIgnoreCase)))
        {
            if (Nearest(token.Folded, language) is { } word)
            {
                mended = mended[..token.Start] + word + mended[token.End..];
                assumptions.Insert(0, new BilingualText(
                    $"„{token.Text}“ als „{word}“ gelesen.", $"“{token.Text}” read as “{word}”."));
            }
        }

        return assumptions.Count > 0 ? (mended, assumptions) : null;
    }

    /// <summary>The one word of asking that is nearest; null where none is near, or two are as near.</summary>
    private string? Nearest(string folded, Language language)
    {
        if (folded.Length < LettersMin)
        {
            return null;
        }

        // A word two letters away is more likely another word: "schreibe" is no slip of "schleife".
        var limit = Math.Min(EditDistance.Allowed(folded.Length), 1);
        var near = phrases.WordsOf(language).Where(w => w.Length >= LettersOfAsking && w != folded)
            .Select(w => (Word: w, Distance: EditDistance.Within(folded, w, limit), IsSwap: IsSwap(folded, w)))
            .Where(n => n.Distance <= limit).OrderBy(n => n.Distance).ThenByDescending(n => n.IsSwap).Take(2).ToList();
        return near.Count == 1 || (near.Count > 1
            && (near[0].Distance, near[0].IsSwap) != (near[1].Distance, near[1].IsSwap)) ? near[0].Word : null;
    }

    private static bool IsSwap(string typed, string word) =>
        typed.Length == word.Length && typed.Order().SequenceEqual(word.Order());
}
