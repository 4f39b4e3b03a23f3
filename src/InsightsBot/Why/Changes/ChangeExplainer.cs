using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Voices;
using InsightsBot.Why.Themes;

namespace InsightsBot.Why.Changes;

/// <summary>Says what a change between two periods is made of; the parts add up to it.</summary>
/// <param name="voices">The texts of customers; null where the data has none.</param>
internal sealed class ChangeExplainer(VoicesDesk? voices) : IExplainer
{
    private const double FalseShare = 0.05;
    private const int DimensionsMax = 3;

    /// <inheritdoc/>
    public bool Explains(Reading.Clear reading) => reading.Why is WhyWish.Change;

    /// <inheritdoc/>
    public Answer Explain(Answer level, Reading.Clear reading, Explanation explained, Evidence evidence)
    {
        var wish = (WhyWish.Change)reading.Why!;
        var isGerman = evidence.Language == Language.German;
        var search = new ChangeSearch(evidence, reading.Query, wish);
        var words = new ChangeWords(reading.Query, search.AddsUp, wish, evidence.Language);
        if (search.Whole() is not { } whole)
        {
            var none = isGerman
                ? "In einem der beiden Zeiträume gibt es keine Werte; eine Veränderung lässt sich so nicht erklären."
                : "One of the two periods has no values, so there is no change to explain.";
            return level with { Text = level.Text + "\n" + none };
        }

        var shifts = search.Shifts(whole.Before, whole.Now);
        var told = Told(shifts);
        var lines = new List<string>();
        foreach (var shift in told)
        {
            var name = shift.By.Dimension.Label.In(evidence.Language);
            var before = evidence.Cite(words.Title(name, wish.Before), shift.Before, shift.Members.Count);
            var now = evidence.Cite(words.Title(name, wish.Now), shift.Now, shift.Members.Count);
            lines.Add($"{lines.Count + 1}. {words.Line(shift, whole, before, now)}");
        }

        var method = evidence.Explain(isGerman ? "Zerlegung der Veränderung" : "Decomposition of the change",
            words.Method(shifts.Count));
        var stable = shifts.Where(s => s.Adjusted >= FalseShare).ToList();
        var text = string.Join('\n', new[] { words.Head(whole, told.Count, method) }.Concat(lines)
            .Concat(words.Notes(whole, told, stable)));
        var facts = words.Facts(whole, told, stable, evidence.Citations.Count);
        var checkedText = CheckedText.Of(text, words.Plain(), evidence.Language, facts);
        var themes = voices is null ? "" : ThemeShifts.Of(voices, evidence, reading.Query, wish)?.Say() ?? "";
        var shown = told.Count > 0 ? told[0] : shifts.Count > 0 ? shifts[0] : null;
        return level with
        {
            Text = $"{level.Text}\n{checkedText}{themes}",
            Interpretation = (isGerman ? "Was die Veränderung ausmacht: " : "What the change is made of: ")
                + level.Interpretation,
            Table = shown is null ? level.Table : words.Table(shown),
            Chart = shown is null ? level.Chart
                : new AnswerChart("waterfall", words.ChartTitle(shown), "member", ["part"]),
            Citations = evidence.Citations,
            Suggestions = words.Suggestions(told, level.Suggestions),
        };
    }

    /// <summary>The dimensions that set members apart, without finer ones of those told already.</summary>
    private static List<Shift> Told(IReadOnlyList<Shift> shifts)
    {
        var told = new List<Shift>();
        foreach (var shift in shifts.Where(s => s.Adjusted < FalseShare))
        {
            if (told.Count < DimensionsMax && !told.Exists(t => t.By.Dimension.Name == shift.By.Dimension.Parent
                || t.By.Dimension.Parent == shift.By.Dimension.Name))
            {
                told.Add(shift);
            }
        }

        return told;
    }
}
