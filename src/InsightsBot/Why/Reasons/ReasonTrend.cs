using System.Globalization;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Why.Reasons;

/// <summary>Whether the first reason has become more or less frequent among the events.</summary>
internal sealed class ReasonTrend(ReasonsQuestion asked, Evidence evidence)
{
    private const int BaseMin = 30;

    /// <summary>The share of a reason in the first and in the last year; null where there are no two.</summary>
    /// <param name="reason">The reason as stored.</param>
    public Paragraph? Say(string reason)
    {
        if (asked.Events.Time is not { } time || evidence.Model.FindDimension(time) is not { } day
            || evidence.Run(asked.Query with
            {
                Aim = Aim.Trend, Groups = [new Grouping(day, Grain.Year)], Order = null, Limit = null,
                ShareOf = [new Filter.OneOf(asked.Reason, [reason])], SkipEmptyGroups = false,
            }) is not { } run)
        {
            return null;
        }

        var (member, yes, all) = (run.Rows.IndexOf(ColumnRole.Member), run.Rows.IndexOf(ColumnRole.Yes),
            run.Rows.IndexOf(ColumnRole.Base));
        var years = Enumerable.Range(0, run.Rows.Count).Where(r => run.Rows[r][member] is not null
            && run.Rows.Number(r, all) >= BaseMin).ToList();
        if (years.Count < 2)
        {
            return null;
        }

        var (first, last) = (ShareOf(years[0]), ShareOf(years[^1]));
        var judged = Difference.OfShares(last, first);
        var language = evidence.Language;
        var isGerman = language == Language.German;
        var label = asked.Reason.LabelOf(reason, language);
        var (from, to) = (Year(years[0]), Year(years[^1]));
        var id = evidence.Cite($"{label}, {from}–{to}", run.Sql, run.Rows.Count);
        var verdict = judged.Verdict switch
        {
            Verdict.Higher => isGerman ? "mehr, als Zufall erwarten lässt" : "more than chance suggests",
            Verdict.Lower => isGerman ? "weniger, als Zufall erwarten lässt" : "less than chance suggests",
            _ => isGerman ? "kein klarer Unterschied" : "no clear difference",
        };
        var (before, now) = (FigureFormat.Write(first.Share, Unit.Share, language),
            FigureFormat.Write(last.Share, Unit.Share, language));
        var text = isGerman
            ? $"Verlauf [{id}]: {label} machte {from} {before} der genannten Fälle aus, {to} {now} – {verdict}."
            : $"Over time [{id}]: {label} made up {before} of the cases in {from} and {now} in {to} – {verdict}.";
        return new Paragraph(text, new Facts
        {
            Rows = [[first.Share, last.Share]], Units = [Unit.Share, Unit.Share],
            Names = [label, from, to], Citations = id,
        });

        Proportion ShareOf(int row) => new(
            (long)(run.Rows.Number(row, yes) ?? 0), (long)run.Rows.Number(row, all)!.Value);
        string Year(int row) => Convert.ToString(run.Rows[row][member], CultureInfo.InvariantCulture)![..4];
    }
}
