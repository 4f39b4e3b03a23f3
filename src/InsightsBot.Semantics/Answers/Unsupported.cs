namespace InsightsBot.Semantics.Answers;

/// <summary>A passage of an answer that its sources do not bear.</summary>
/// <param name="Passage">The passage as it stands in the answer.</param>
/// <param name="Start">Where it begins, in characters from 0.</param>
/// <param name="Kind">What is missing.</param>
public sealed record Unsupported(string Passage, int Start, UnsupportedKind Kind);
