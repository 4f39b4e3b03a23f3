using InsightsBot.Semantics.Text;

namespace InsightsBot.Evaluation;

/// <summary>One golden question: the same question in two languages, with the answer a person worked out.</summary>
/// <param name="Stem">The file's name without its ending; other files follow it by that name.</param>
/// <param name="Title">What is tried.</param>
/// <param name="Aim">What the question wants.</param>
/// <param name="AskedOn">The day that "today" is; null leaves it to the model, which takes the data's end.</param>
/// <param name="Question">The question.</param>
/// <param name="Status">How it should end: answered, refused or clarification.</param>
/// <param name="Kind">How rows are compared.</param>
/// <param name="Lenient">Whether the answer may have more rows than the oracle.</param>
/// <param name="Follows">The stem of the turn before, or null.</param>
/// <param name="Oracle">SQL that gives the expected rows; null for refusals and texts.</param>
/// <param name="MustSay">Words that the text must contain.</param>
public sealed record GoldenFile(
    string Stem,
    string Title,
    string Aim,
    DateOnly? AskedOn,
    BilingualText Question,
    string Status,
    ExpectedKind Kind,
    bool Lenient,
    string? Follows,
    string? Oracle,
    IReadOnlyList<BilingualText> MustSay);
