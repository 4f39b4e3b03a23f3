namespace InsightsBot.Semantics.Sentiment;

/// <summary>A sentence as a run of words.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="IsQuestion">Whether a question mark ends it.</param>
/// <param name="Shouts">How many exclamation marks end it.</param>
internal readonly record struct SentenceRun(int First, int End, bool IsQuestion, int Shouts);
