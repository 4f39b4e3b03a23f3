using System.Globalization;
using InsightsBot.Asking;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Evaluation;

/// <summary>The words of a suite that a model has no name for, so that its owner knows which to add.</summary>
public static class MissingWords
{
    /// <summary>One line a word, the most frequent first, each with the first line that says it.</summary>
    /// <param name="hub">The hub whose model is held against the words.</param>
    /// <param name="lines">The lines of the suites.</param>
    /// <param name="language">The language the lines are read in; null lets their words decide.</param>
    /// <param name="wordsMax">How many words are told.</param>
    public static string Text(Hub hub, IReadOnlyList<SuiteLine> lines, Language? language, int wordsMax)
    {
        var said = lines
            .SelectMany(line => hub.Unexplained(new AskRequest(line.Question, line.AsOf, language))
                .Select(word => (Word: Spelling.Fold(word), Line: line)))
            .GroupBy(s => s.Word, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(wordsMax);
        return string.Concat(said.Select(g => string.Create(
            CultureInfo.InvariantCulture,
            $"missing {g.Count(),4} {g.Key,-24} {g.First().Line.Id} {g.First().Line.Question}\n")));
    }
}
