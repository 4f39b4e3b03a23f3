using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Answering;

/// <summary>One figure held against another of the same measure.</summary>
/// <param name="From">The row of the figure it is held against: the lower segment, the earlier point in time.</param>
/// <param name="To">The row of the other figure.</param>
/// <param name="Change">The second minus the first.</param>
/// <param name="Verdict">Whether chance explains it; null where that was not judged.</param>
internal sealed record Contrast(int From, int To, Figure Change, Verdict? Verdict);
