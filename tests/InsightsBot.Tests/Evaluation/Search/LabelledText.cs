namespace InsightsBot.Tests.Evaluation.Search;

/// <summary>A text with what people said it is about.</summary>
/// <param name="Id">What tells it from others.</param>
/// <param name="Text">The text.</param>
/// <param name="Labels">What it is about.</param>
internal sealed record LabelledText(string Id, string Text, IReadOnlySet<string> Labels);
