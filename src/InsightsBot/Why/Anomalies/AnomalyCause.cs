using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Why.Changes;

namespace InsightsBot.Why.Anomalies;

/// <summary>A member of another dimension in which much of an anomaly happened.</summary>
/// <param name="Shift">The dimension, decomposed.</param>
/// <param name="Member">The member with the largest part.</param>
/// <param name="Before">The days before.</param>
/// <param name="Now">The days judged.</param>
internal sealed record AnomalyCause(Shift Shift, Shift.Member Member, Filter.Within Before, Filter.Within Now)
{
    private const double FalseShare = 0.05;
    private const int CausesMax = 2;

    /// <summary>The largest parts of the change from as many points just before the anomaly began.</summary>
    public static IReadOnlyList<AnomalyCause> Of(
        Evidence evidence, MetricQuery query, Anomaly anomaly, PointLine line)
    {
        var series = anomaly.Series;
        if (anomaly.Since == 0)
        {
            return [];
        }

        var time = series.Watched.Time;
        var (days, earlier) = (line.DaysOf(anomaly.Place), line.DaysOf(anomaly.Since - 1));
        var (before, now) = (new Filter.Within(time, earlier.First, earlier.Last),
            new Filter.Within(time, days.First, days.Last));
        var of = query with
        {
            Measures = [series.Measure],
            Filters =
            [
                .. query.Filters.Where(f => f is not Filter.Within),
                .. series is { Key: { } key, Watched.By: { } by } && key != "\0"
                    ? new Filter[] { new Filter.OneOf(by, [key]) } : [],
            ],
        };
        var search = new ChangeSearch(evidence, of, new WhyWish.Change(before, now, 0));
        return search.Whole() is not var (was, is_) ? []
            : [.. search.Shifts(was, is_).Where(s => s.Adjusted < FalseShare
                    && s.By.Dimension.Name != series.Watched.By?.Name
                    && s.By.Dimension.Parent != series.Watched.By?.Name)
                .Take(CausesMax).Select(s => new AnomalyCause(s, Leading(s, is_.Figure - was.Figure), before, now))
                .Where(c => Math.Sign(c.Member.Part) == Math.Sign(is_.Figure - was.Figure))];
    }

    private static Shift.Member Leading(Shift shift, double change) => shift.Members
        .OrderByDescending(m => m.Adjusted < FalseShare).ThenByDescending(m => m.Part * Math.Sign(change)).First();
}
