using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Voices;
using InsightsBot.Why.Themes;

namespace InsightsBot.Why.Drivers;

/// <summary>Says what a figure is connected with, and never that it is the cause.</summary>
/// <param name="voices">The texts of customers; null where the data has none.</param>
internal sealed class DriversExplainer(VoicesDesk? voices) : IExplainer
{
    private const int ShownMax = 5;

    /// <inheritdoc/>
    public bool Explains(Reading.Clear reading) => reading.Why is WhyWish.Drivers;

    /// <inheritdoc/>
    public Answer Explain(Answer level, Reading.Clear reading, Explanation explained, Evidence evidence)
    {
        var query = reading.Query;
        var measure = query.Measures[0];
        var isGerman = evidence.Language == Language.German;
        var themes = voices is null ? null : ThemeDrivers.Of(voices, evidence, query);
        var found = new DriversSearch(evidence, query).Find(SideOf(query), themes?.PValues ?? []);
        var words = new DriversWords(measure, evidence);
        var shown = found.Own.Take(ShownMax).ToList();
        var lines = new List<string>();
        foreach (var contrast in shown)
        {
            var id = evidence.Cite(words.Name(contrast), contrast.Split.Sql, contrast.Split.Members.Count);
            lines.Add($"{lines.Count + 1}. {words.Line(contrast, id)}");
        }

        var held = found.Own.Count + found.Others.Count == 0 ? [] : found.Held.Select(h => evidence.Cite(
            isGerman ? "Summen je Kombination der Merkmale" : "Sums per combination of dimensions", h.Sql, h.Groups))
            .ToList();
        var method = evidence.Explain(isGerman ? "Zusammenhänge" : "Associations", words.Method(found));
        var head = words.Head(shown.Count, held, method);
        var text = string.Join('\n', new[] { head }.Concat(lines).Concat(words.Notes(found)));
        var facts = words.Facts(shown, found, evidence.Citations.Count);
        var checkedText = CheckedText.Of(text, words.Plain(), evidence.Language, facts);
        var told = themes?.Told(SideOf(query), found.PValues) ?? [];
        var written = themes is null ? "" : new ThemeDriversWords(themes, measure, evidence).Say(told);
        return level with
        {
            Text = $"{level.Text}\n{checkedText}{written}",
            Interpretation = (isGerman ? "Zusammenhänge mit: " : "What goes with: ") + level.Interpretation,
            Table = words.Table([.. found.Own, .. told, .. found.Others]),
            Chart = shown.Count == 0 ? null : new AnswerChart("bar", words.ChartTitle(), "member", ["held"]),
            Citations = evidence.Citations,
            Suggestions = words.Suggestions(shown, level.Suggestions),
        };
    }

    /// <summary>What makes a figure worse is looked for: there is something to gain.</summary>
    private static int SideOf(MetricQuery query) => query.ShareOf.Count > 0 ? 1 : query.Measures[0].Direction switch
    {
        Direction.MoreIsBetter => -1,
        Direction.LessIsBetter => 1,
        Direction.Neutral => Tally.IsShare(query.Measures[0]) ? 1 : 0,
    };
}
