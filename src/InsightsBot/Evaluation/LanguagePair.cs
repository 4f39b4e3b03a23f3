using InsightsBot.Semantics.Text;

namespace InsightsBot.Evaluation;

/// <summary>The same question in both languages.</summary>
public sealed record LanguagePair(LineOutcome German, LineOutcome English)
{
    /// <summary>Whether both were read as the same query, or both left unanswered in the same way.</summary>
    public bool IsEqual => German.Key == English.Key;

    /// <summary>The pairs of a run: lines with the same pair name, else neighbours that expect the same.</summary>
    /// <remarks>Neighbours that both expect a refusal may ask two things; they are a pair only by name.</remarks>
    public static IReadOnlyList<LanguagePair> Of(IReadOnlyList<LineOutcome> outcomes)
    {
        var pairs = outcomes.Where(o => o.Line.Pair is not null).GroupBy(o => (o.Line.Suite, o.Line.Pair))
            .SelectMany(g => g.Where(IsGerman).Zip(g.Where(o => !IsGerman(o)), (de, en) => new LanguagePair(de, en)))
            .ToList();
        for (var i = 0; i + 1 < outcomes.Count; i++)
        {
            var (first, second) = (outcomes[i], outcomes[i + 1]);
            if (AreNeighbours(first.Line, second.Line))
            {
                pairs.Add(IsGerman(first) ? new LanguagePair(first, second) : new LanguagePair(second, first));
                i++;
            }
        }

        return pairs;
    }

    private static bool AreNeighbours(SuiteLine first, SuiteLine second) =>
        first.Pair is null && second.Pair is null && first.Suite == second.Suite
        && first.Language != second.Language && first.Expected.Kind != ExpectedKind.Refused
        && first.Expected == second.Expected;

    private static bool IsGerman(LineOutcome outcome) => outcome.Line.Language == Language.German;
}
