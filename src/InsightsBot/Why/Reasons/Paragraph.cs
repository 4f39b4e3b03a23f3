using InsightsBot.Semantics.Answers;

namespace InsightsBot.Why.Reasons;

/// <summary>A part of an answer, with everything it may say.</summary>
/// <param name="Text">The words.</param>
/// <param name="Facts">What supports them.</param>
internal sealed record Paragraph(string Text, Facts Facts);
