using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>What stands below the text of an answer in a conversation.</summary>
internal static class ChatNotes
{
    /// <summary>
    /// How the question was read, what was assumed and what to be careful about, each with its label.
    /// </summary>
    public static IEnumerable<(string Label, string Text)> Of(Answer answer)
    {
        var isGerman = answer.Language == Language.German;
        if (answer.Interpretation.Length > 0)
        {
            yield return (isGerman ? "Gelesen als" : "Read as", answer.Interpretation);
        }

        foreach (var assumption in answer.Assumptions)
        {
            yield return (isGerman ? "Angenommen" : "Assumed", assumption);
        }

        foreach (var warning in answer.Warnings)
        {
            yield return (isGerman ? "Hinweis" : "Note", warning);
        }
    }
}
