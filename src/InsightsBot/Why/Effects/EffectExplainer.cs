using System.Globalization;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Why.Effects;

/// <summary>Tells whether an initiative had an effect, or why that cannot be told.</summary>
/// <param name="coverage">First and last day of the data, by time dimension.</param>
/// <param name="read">How a question by itself would be read; null when it would not be answered.</param>
internal sealed class EffectExplainer(
    IReadOnlyDictionary<string, Period> coverage, Func<string, Language, Reading?> read) : IExplainer
{
    /// <summary>Days further away say little about the start. In months.</summary>
    private const int MonthsMax = 18;

    /// <summary>Fewer days say nothing yet.</summary>
    private const int DaysAfterMin = 28;
    private const int DaysBeforeMin = 56;

    /// <summary>Fewer rows in scope on either side say nothing.</summary>
    private const int RowsMin = 30;

    /// <inheritdoc/>
    public bool Explains(Reading.Clear reading) => reading.Why is WhyWish.Effect;

    /// <inheritdoc/>
    public Answer Explain(Answer level, Reading.Clear reading, Explanation explained, Evidence evidence)
    {
        var wish = (WhyWish.Effect)reading.Why!;
        var wording = new EffectWording(explained.Language, evidence, wish);
        var all = evidence.Run(InitiativeRow.All(evidence.Model, wish.Dataset));
        var rows = all is { } found ? InitiativeRow.Read(found.Rows, wish.Dataset.Initiatives!) : [];
        if (rows.Where(r => r.Name == wish.Initiative).ToList() is not [var row])
        {
            return wording.Without(level, EffectReasons.NotOnce, null);
        }

        var (task, reason) = TaskOf(wish, row, evidence.Model, explained.Calendar.Today);
        if (task is null)
        {
            return wording.Without(level, reason!, null);
        }

        if (Cells(task, wording, evidence) is not { } cells || cells.Count == 0)
        {
            return wording.Without(level, EffectReasons.NoRows(task), task);
        }

        var answer = Judged(level, task, cells, rows, wording, (all!.Value.Sql, rows.Count));
        return answer with
        {
            Suggestions = [.. wording.Suggestions(task, rows)
                .Where(q => q != explained.Question && read(q, explained.Language) is Reading.Clear { Why: not null })
                .Take(3)],
        };
    }

    private static Answer Judged(
        Answer level, EffectTask task, IReadOnlyList<EffectCell> cells, IReadOnlyList<InitiativeRow> rows,
        EffectWording wording, (CompiledSql Sql, int Rows) list)
    {
        var own = cells.Where(c => c.Member == task.Member).ToList();
        var (touched, beside) = task.Others(rows);
        var kept = cells.Where(c => c.Member == task.Member || !touched.ContainsKey(c.Member)).ToList();
        var scale = EffectScale.Of(task.Measure, Sum(kept));
        var (before, after) = (Sum(own.Where(c => !c.IsAfter)), Sum(own.Where(c => c.IsAfter)));
        var series = EffectSeries.Of(
            kept, task.Member, [.. kept.Select(c => c.Member).Distinct().Where(m => m != task.Member)], scale);
        BilingualText? reason =
            task.Scope is null ? EffectReasons.Everywhere
            : task.After.Days < DaysAfterMin ? EffectReasons.TooRecent(task, DaysAfterMin)
            : task.Before.Days < DaysBeforeMin ? EffectReasons.TooLittleBefore(task, DaysBeforeMin)
            : Math.Min(before.Base, after.Base) < RowsMin ? EffectReasons.TooFew(task, RowsMin)
            : kept.TrueForAll(c => c.Member == task.Member) ? EffectReasons.Everywhere
            : null;
        if (reason is not null || EffectStudy.Of(kept, task.Member, scale) is not { } study)
        {
            return wording.BeforeAndAfter(
                level, task, reason ?? EffectReasons.TooFew(task, RowsMin), (before, after), series);
        }

        var used = touched.Where(t => cells.Any(c => c.Member == t.Key)).ToDictionary(t => t.Key, t => t.Value);
        return wording.Judged(
            level, task, new EffectFindings(study, series, EffectSeries.Placebo(kept, task.Member, scale), scale),
            used, beside, list);
    }

    private (EffectTask? Task, BilingualText? Reason) TaskOf(
        WhyWish.Effect wish, InitiativeRow row, SemanticModel model, DateOnly today)
    {
        if (row.Start is not { } start)
        {
            return (null, EffectReasons.NoStart);
        }

        if (start > today)
        {
            return (null, EffectReasons.Future(start));
        }

        var measure = wish.Measure ?? (row.TargetMeasure is { } target ? model.FindMeasure(target) : null);
        if (measure is null)
        {
            return (null, EffectReasons.UnknownTarget(row.TargetMeasure));
        }

        var scope = row.ScopeDimension is { } name ? model.FindDimension(name) : null;
        if (row.ScopeDimension is { } unknown && (scope is null || row.ScopeMember is null))
        {
            return (null, EffectReasons.UnknownScope(unknown));
        }

        var timeName = measure.Time ?? model.EntityOf(measure.Dataset).Time;
        if (timeName is null || !coverage.TryGetValue(timeName, out var days))
        {
            return (null, EffectReasons.NoDays(measure));
        }

        var asked = wish.Filters.OfType<Filter.Within>().FirstOrDefault();
        var first = Later(days.First, start.AddMonths(-MonthsMax));
        var last = new[] { days.Last, row.End ?? days.Last, start.AddMonths(MonthsMax),
            asked?.Last ?? days.Last }.Min();
        var from = Later(start, asked?.First ?? start);
        return first >= start || from > last ? (null, EffectReasons.Outside(days))
            : (new EffectTask(
                row, measure, model.Dimension(timeName), scope, Filters(wish, row, measure, model),
                new Period(first, start.AddDays(-1)), new Period(from, last)), null);
    }

    /// <summary>The asker's conditions; without another measure, those of the target, too.</summary>
    private static List<Filter> Filters(
        WhyWish.Effect wish, InitiativeRow row, Measure measure, SemanticModel model)
    {
        var asked = wish.Filters.Where(f => f is not Filter.Within).ToList();
        return measure.Name == row.TargetMeasure && row is { TargetDimension: { } name, TargetMember: { } member }
            && model.FindDimension(name) is { } dimension && asked.TrueForAll(f => f.About?.Name != name)
            ? [.. asked, new Filter.OneOf(dimension, [member])] : asked;
    }

    /// <summary>The rows by member and point, before and after; null where they cannot be had.</summary>
    private static List<EffectCell>? Cells(EffectTask task, EffectWording wording, Evidence evidence)
    {
        var cells = new List<EffectCell>();
        foreach (var (days, isAfter) in new[] { (task.Before, false), (task.After, true) })
        {
            if (evidence.Run(task.Query(days)) is not { } run)
            {
                return null;
            }

            _ = evidence.Cite(wording.TitleOf(isAfter), run.Sql, run.Rows.Count);
            for (var i = 0; i < run.Rows.Count; i++)
            {
                var point = Convert.ToString(run.Rows[i][task.Scope is null ? 0 : 1], CultureInfo.InvariantCulture);
                var member = task.Scope is null ? ""
                    : Convert.ToString(run.Rows[i][0], CultureInfo.InvariantCulture);
                if (point is not null && member is not null && Tally.Of(run.Rows, i, task.Measure) is { } tally)
                {
                    cells.Add(new EffectCell(member, point, isAfter, tally));
                }
            }
        }

        return cells;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static Tally Sum(IEnumerable<EffectCell> cells) =>
        cells.Aggregate(default(Tally), (sum, c) => sum + c.Tally);
}
