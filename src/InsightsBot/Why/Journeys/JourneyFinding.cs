using InsightsBot.Semantics.Answers;

namespace InsightsBot.Why.Journeys;

/// <summary>What was found about journeys, in words and as a table.</summary>
/// <param name="Title">What was looked at: "Häufigste Wege".</param>
/// <param name="Lines">The sentences; the first says what matters most.</param>
/// <param name="Table">The rows behind them.</param>
/// <param name="Chart">What to draw; null for nothing.</param>
/// <param name="Method">How it was worked out, beyond what holds for all journeys.</param>
/// <param name="Events">How many events it rests on; null where that was not counted.</param>
internal sealed record JourneyFinding(
    string Title, IReadOnlyList<string> Lines, AnswerTable Table, AnswerChart? Chart, string Method, long? Events);
