using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Query;

/// <summary>What became of those who answered, by what they answered first.</summary>
/// <param name="Signal">The score, one column of answers: an NPS or a mean.</param>
/// <param name="AnsweredOn">The day of an answer.</param>
/// <param name="Entity">Whose answers they are: each row counts once, with its first answer.</param>
/// <param name="Outcome">What became of them.</param>
/// <param name="Until">The last day of the data.</param>
/// <param name="Filters">Which answers count; days are those of the answer.</param>
public sealed record LinkQuery(
    Measure Signal,
    Dimension AnsweredOn,
    Dataset Entity,
    LinkOutcome Outcome,
    DateOnly Until,
    IReadOnlyList<Filter> Filters);
