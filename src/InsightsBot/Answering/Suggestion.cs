using InsightsBot.Semantics.Query;

namespace InsightsBot.Answering;

/// <summary>A question that may be asked next.</summary>
/// <param name="Question">Its words.</param>
/// <param name="IsMeant">Whether a query is what the words are to mean; null where it only has to be answered.</param>
/// <param name="Recurs">Whether it depends on no conditions of the question before, so that it comes again.</param>
internal sealed record Suggestion(string Question, Func<MetricQuery, bool>? IsMeant = null, bool Recurs = true);
