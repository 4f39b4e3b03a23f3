using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Asking;

/// <summary>Knows which days the data covers, so that no figure is given for days it does not.</summary>
internal static class CoveredDays
{
    /// <summary>
    /// Smaller datasets than this share of the largest do not say when the data ends: plans reach ahead.
    /// </summary>
    private const double ShareThatCounts = 0.01;

    /// <summary>The last day of the data, or null when rows carry no date.</summary>
    public static DateOnly? End(
        SemanticModel model, IReadOnlyDictionary<string, Period> coverage, IReadOnlyDictionary<string, long> rows)
    {
        var largest = rows.Values.DefaultIfEmpty(0).Max();
        var ends = model.Datasets
            .Where(d => d.Time is not null && coverage.ContainsKey(d.Time) && rows[d.Name] >= ShareThatCounts * largest)
            .Select(d => coverage[d.Time!].Last).ToList();
        return ends.Count == 0 ? null : ends.Max();
    }

    /// <summary>The reading, or a refusal when it asks for days on which there is no data at all.</summary>
    public static Reading Check(Reading reading, IReadOnlyDictionary<string, Period> coverage)
    {
        if (reading is not Reading.Clear clear)
        {
            return reading;
        }

        foreach (var within in clear.Query.Filters.OfType<Filter.Within>().Concat(clear.Query.Periods))
        {
            if (coverage.TryGetValue(within.Dimension.Name, out var days)
                && (within.First > days.Last || within.Last < days.First))
            {
                return new Reading.OutOfReach(Outside(within, days), [], []);
            }
        }

        return reading;
    }

    private static SlottedText Outside(Filter.Within within, Period days)
    {
        var all = within with { First = days.First, Last = days.Last };
        return SlottedText.Of(
            $"Für den Zeitraum {within.Days(Language.German)} gibt es keine Daten; sie reichen über " +
                $"{all.Days(Language.German)}.",
            $"There is no data for {within.Days(Language.English)}; it covers {all.Days(Language.English)}.");
    }
}
