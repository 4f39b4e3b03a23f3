namespace InsightsBot.Semantics.Understanding;

/// <summary>Bounds of reading.</summary>
/// <param name="QuestionCharactersMax">A longer question is not read. In characters.</param>
public sealed record ReaderLimits(int QuestionCharactersMax = 1000);
