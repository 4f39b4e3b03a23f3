using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Lets a text out only when its numbers, quotes and citations have a source.</summary>
internal static class CheckedText
{
    /// <summary>The text, or the plain form when something in it has no source.</summary>
    /// <param name="text">The text as worded.</param>
    /// <param name="plain">A form that says no figures: the heading and where they stand.</param>
    /// <param name="language">The language of both.</param>
    /// <param name="facts">What may be said.</param>
    public static string Of(string text, string plain, Language language, Facts facts) =>
        FactCheck.Check(text, language, facts).Count == 0 ? text : plain;
}
