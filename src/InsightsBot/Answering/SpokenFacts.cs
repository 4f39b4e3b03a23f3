using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Answering;

/// <summary>
/// Collects what an answer without rows may say: a definition, a refusal, a question back, a failure.
/// </summary>
/// <param name="language">The language of the answer.</param>
internal sealed partial class SpokenFacts(Language language)
{
    /// <summary>A definition may repeat itself and say its numbers.</summary>
    public static Facts OfDefinition(string label, string definition) => new()
    {
        Names = [label, definition],
        Limits = [.. Numbers(definition)],
        Citations = 1,
    };

    /// <summary>A refusal may say what fills the slots of its reason, the nearest names, and words of the question.
    /// </summary>
    public Facts OfRefusal(string question, BilingualText reason, IReadOnlyList<string> nearest) => new()
    {
        Names = [.. SlottedText.SlotsOf(reason, language), .. nearest],
        Verbatims = [question],
    };

    /// <summary>A question back may say its choices, each an item of a list, and words of the question.</summary>
    public Facts OfChoices(string question, Reading.Ambiguous ambiguous, IReadOnlyList<string> choices) => new()
    {
        Rows = [.. choices.Select(choice => new object?[] { choice })],
        Names = [.. SlottedText.SlotsOf(ambiguous.Question, language), .. choices.Select(MeasureNames.Capital)],
        Verbatims = [question],
    };

    /// <summary>A failure may say what fills the slots of its sentence.</summary>
    public Facts OfFailure(BilingualText sentence) => new() { Names = SlottedText.SlotsOf(sentence, language) };

    private static IEnumerable<double> Numbers(string text) => Whole().Matches(text)
        .Select(n => double.Parse(n.Value.Replace('−', '-'), CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,])[\-−]?[0-9]{1,9}(?![\p{L}\p{N}]|[.,][0-9])")]
    private static partial Regex Whole();
}
