using System.Globalization;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Prints how a question was read: its places, the chosen mentions, and the readings that lost.</summary>
public static class ReadingTrace
{
    private const int ReadingsShown = 3;

    /// <summary>The trace of the outcomes of one question, best first.</summary>
    internal static IReadOnlyList<string> Of(IReadOnlyList<Composition.Outcome> outcomes)
    {
        var lines = new List<string>();
        foreach (var outcome in outcomes.Take(ReadingsShown))
        {
            lines.Add(string.Create(
                CultureInfo.InvariantCulture, $"reading {outcome.Score:0.00}: {outcome.Query?.Key ?? "(no query)"}"));
            lines.AddRange(outcome.Sentence.Cover.Mentions.Select(m => "  " + Line(outcome, m)));
        }

        return lines;
    }

    private static string Line(Composition.Outcome outcome, Mention mention)
    {
        var words = outcome.Sentence.WordsOf(mention);
        var meaning = mention switch
        {
            Mention.Asking asking => $"asks {asking.Cue}",
            Mention.Filling => "filler",
            Mention.Counting counting => string.Create(CultureInfo.InvariantCulture, $"number {counting.Value:R}"),
            Mention.Timing timing =>
                $"time {timing.Phrase.Kind} {timing.Phrase.First:yyyy-MM-dd}..{timing.Phrase.Last:yyyy-MM-dd}",
            Mention.Naming naming =>
                $"names {naming.Entry.Part}{(naming.Negated ? " (contrary)" : "")} as '{naming.Entry.Text}'",
            Mention.Scaling scaling =>
                $"degree {scaling.Degree}, {(scaling.IsMore ? "more" : "less")} of " +
                    $"{string.Join("/", scaling.Scale.Concepts)}",
            Mention.Limiting limiting => $"means {limiting.Filters[0].Key}",
            _ => "not understood",
        };
        var open = outcome.Unused.Contains(mention) ? "  (unused)" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{mention.Score,5:0.00}  {words}: {meaning}{open}");
    }
}
