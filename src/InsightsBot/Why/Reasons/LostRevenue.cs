using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Why.Reasons;

/// <summary>What the events cost, by reason.</summary>
internal sealed class LostRevenue(ReasonsQuestion asked, Evidence evidence)
{
    /// <summary>Money by reason; null where the model has no sum of money for it.</summary>
    public Paragraph? Say()
    {
        if (MoneyOf() is not { } money || evidence.Run(asked.Query with
            {
                Measures = [money.Measure], Filters = [.. asked.Query.Filters, .. money.More],
                Order = new Ordering(money.Measure.Name, null, Descending: true),
            }) is not { } run)
        {
            return null;
        }

        var language = evidence.Language;
        var (member, figure) = (run.Rows.IndexOf(ColumnRole.Member), run.Rows.IndexOf(ColumnRole.Figure));
        var rows = Enumerable.Range(0, run.Rows.Count).Where(r => run.Rows.Number(r, figure) is not null).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var label = money.Measure.Label.In(language);
        var id = evidence.Cite(label, run.Sql, run.Rows.Count);
        var parts = rows.Select(r => $"{run.Rows.CellText(r, member, language)} "
            + FigureFormat.Write(run.Rows.Number(r, figure), money.Measure.Unit, language));
        var text = (language == Language.German ? "Was es kostet" : "What it costs")
            + $" ({label}) [{id}]: {string.Join("; ", parts)}.";
        return new Paragraph(text, new Facts
        {
            Rows = [.. rows.Select(r => new[] { run.Rows.Number(r, figure) as object })],
            Units = [money.Measure.Unit],
            Names = [label, .. rows.Select(r => run.Rows.CellText(r, member, language))],
            Citations = id,
        });
    }

    /// <summary>The sum of money over the same rows: made for the event, else over all rows with it.</summary>
    private (Measure Measure, IReadOnlyList<Filter> More)? MoneyOf()
    {
        var sums = evidence.Model.Measures.Where(m => m.Dataset == asked.Events.Dataset
            && m.Aggregation is Aggregation.Sum && m.Unit is Unit.Euro or Unit.Dollar or Unit.Money).ToList();
        return sums.Find(m => m.Where.Any(c => c.Dimension == asked.Event.Dimension.Name)) is { } made ? (made, [])
            : sums.Find(m => m.Where.Count == 0) is { } all ? (all, [asked.Event])
            : null;
    }
}
