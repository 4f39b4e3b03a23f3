using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>"Warum ist der NPS im Q3 gefallen?": one period against the one before.</summary>
internal sealed class ChangeForm(SemanticModel model) : IWhyForm
{
    private static readonly WhyRole[] Cues =
        [WhyRole.Why, WhyRole.Drives, WhyRole.Fell, WhyRole.Rose, WhyRole.Moved, WhyRole.Passed];

    /// <inheritdoc/>
    public Reading? Read(WhyQuestion question)
    {
        var isAsked = question.Has(WhyRole.Why) || question.Has(WhyRole.Drives);
        var direction = question.Has(WhyRole.Fell) ? -1 : question.Has(WhyRole.Rose) ? 1 : 0;
        if (!isAsked || (direction == 0 && !question.Has(WhyRole.Moved)))
        {
            return null;
        }

        var rest = question.Without(Cues);
        var reading = rest.Length == 0 && question.Turns.Last is { } last ? new Reading.Clear(last, [], 0)
            : question.Read(rest);
        return reading is Reading.Clear clear
            ? Of(clear, direction, question.Calendar) ?? new Reading.OutOfReach(Refusals.NoChange, [], [])
            : reading;
    }

    /// <inheritdoc/>
    public Reading? ReadOn(WhyQuestion question, WhyWish before) =>
        before is WhyWish.Change change && question.ReadsOnly() is { } next
            ? Of(next, change.Direction, question.Calendar) : null;

    private Reading? Of(Reading.Clear clear, int direction, Calendar calendar)
    {
        var query = clear.Query;
        if (query is not { Measures: [var measure], Listed: null } || query.Having.Count > 0
            || measure.Aggregation is Aggregation.Minimum or Aggregation.Maximum or Aggregation.Percentile
                or Aggregation.CountDistinct || TimeOf(measure) is not { } time)
        {
            return null;
        }

        var (wish, assumed) = Periods(query, time, direction, calendar);
        return wish is null ? null : clear with
        {
            Query = query with
            {
                Aim = Aim.Comparison,
                Filters = [.. query.Filters.Where(f => f is not Filter.Within)],
                Periods = [wish.Before, wish.Now],
                Groups = [], Order = null, Limit = null, SkipEmptyGroups = false,
            },
            Assumptions = assumed is null ? clear.Assumptions : [.. clear.Assumptions, assumed],
            Asked = query,
            Why = wish,
        };
    }

    private Dimension? TimeOf(Measure measure) =>
        (measure.Time ?? model.EntityOf(measure.Dataset).Time) is { } name ? model.FindDimension(name) : null;

    private static (WhyWish.Change? Wish, BilingualText? Assumed) Periods(
        MetricQuery query, Dimension time, int direction, Calendar calendar)
    {
        if (query.Periods is [{ First: { } a } one, { First: { } b } two, ..])
        {
            return (a < b ? new WhyWish.Change(one, two, direction) : new WhyWish.Change(two, one, direction), null);
        }

        if (query.Filters.OfType<Filter.Within>().FirstOrDefault() is { First: { } first, Last: { } last } asked)
        {
            return (new WhyWish.Change(Before(asked, first, last), asked, direction), null);
        }

        if (query.Filters.OfType<Filter.Within>().Any())
        {
            return (null, null);
        }

        var quarter = calendar.PointOf(Grain.Quarter, calendar.Today);
        quarter = quarter.Last <= calendar.Today ? quarter
            : calendar.PointOf(Grain.Quarter, quarter.First.AddDays(-1));
        var now = new Filter.Within(time, quarter.First, quarter.Last);
        return (new WhyWish.Change(Before(now, quarter.First, quarter.Last), now, direction), SlottedText.Of(
            $"Ohne Zeitraum: das letzte volle Quartal gegen das davor.",
            $"Without a period: the last whole quarter against the one before."));
    }

    /// <summary>The period before: as many whole years, quarters or months, else as many days.</summary>
    private static Filter.Within Before(Filter.Within now, DateOnly first, DateOnly last)
    {
        var next = last.AddDays(1);
        var months = ((next.Year - first.Year) * 12) + next.Month - first.Month;
        var isMonths = first.Day == 1 && next.Day == 1 && months > 0;
        var start = isMonths ? first.AddMonths(-months) : first.AddDays(first.DayNumber - next.DayNumber);
        return now with { First = start, Last = first.AddDays(-1) };
    }
}
