using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Why.Drivers;

namespace InsightsBot.Why.Reasons;

/// <summary>What sets those with the event apart from all others.</summary>
internal sealed class LeaversDrivers(ReasonsQuestion asked, Evidence evidence)
{
    private const int ShownMax = 3;

    /// <summary>The weightiest members, other dimensions being equal.</summary>
    public Paragraph? Say()
    {
        var rows = evidence.Model.Measures.FirstOrDefault(m => m.Dataset == asked.Events.Dataset
            && m.Aggregation is Aggregation.Count && m.Where.Count == 0);
        if (rows is null)
        {
            return null;
        }

        var query = new MetricQuery
        {
            Aim = Aim.Share, Measures = [rows], Filters = asked.Scope, ShareOf = [asked.Event],
        };
        var found = new DriversSearch(evidence, query).Find(side: 1);
        if (found.Own.Count == 0 || found.Held.Count == 0)
        {
            return null;
        }

        var words = new DriversWords(rows, evidence);
        var isGerman = evidence.Language == Language.German;
        var id = evidence.Cite(isGerman ? "Summen je Kombination der Merkmale" : "Sums per combination of dimensions",
            found.Held[0].Sql, found.Held[0].Groups);
        var method = evidence.Explain(isGerman ? "Zusammenhänge" : "Associations", words.Method(found));
        var shown = found.Own.Take(ShownMax).ToList();
        var parts = shown.Select(c => $"{words.Name(c)} "
            + $"({FigureFormat.WriteChange(c.Held!.Amount, Unit.Share, evidence.Language)})");
        var text = isGerman
            ? $"Was sie von anderen unterscheidet, bei sonst gleichen Merkmalen [{id}] [{method}]: "
                + $"{string.Join("; ", parts)}."
            : $"What sets them apart, other dimensions being equal [{id}] [{method}]: {string.Join("; ", parts)}.";
        return new Paragraph(text, new Facts
        {
            Figures =
            [
                .. shown.Select(c => new Figure(c.Held!.Amount, Unit.Share, null, rows.Label) { IsChange = true }),
            ],
            Names = [.. shown.Select(words.Name)],
            Citations = evidence.Citations.Count,
        });
    }
}
