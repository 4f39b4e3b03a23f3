using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Voices;

namespace InsightsBot.Why.Themes;

/// <summary>How texts lead to the rows of an outcome.</summary>
/// <param name="Writer">Who writes them, where the rows belong to somebody; else null.</param>
/// <param name="Day">The day of the outcome, before which a text must be written; else null.</param>
/// <param name="Own">The rows themselves, where they hold texts; else null.</param>
/// <param name="OfOutcome">Main themes that speak of the outcome itself, as stored.</param>
internal sealed record ThemeWay(Dataset? Writer, Dimension? Day, Dataset? Own, IReadOnlyList<string> OfOutcome)
{
    /// <summary>The way to the rows of a query; null where no texts lead there, or no day tells which came before.
    /// </summary>
    public static ThemeWay? To(SemanticModel model, MetricQuery query, VoicesDesk voices)
    {
        var measure = query.Measures[0];
        var rows = model.Dataset(measure.Dataset);
        var own = VerbatimParts.Sources(model).FirstOrDefault(s => s.Name == rows.Name);
        var flags = Flags(model, query);
        var events = model.Measures.Where(m => m.Dataset == rows.Name && m.Time is { } time && time != rows.Time
            && m.Where.Any(c => flags.Exists(f => f.Name == c.Dimension))).ToList();
        var writer = model.Dataset(VerbatimNames.Verbatims).Joins.Select(j => j.To)
            .Where(to => to != own?.Name && model.Dataset(to).PrimaryKey.Count == 1
                && VerbatimParts.Sources(model).All(s => s.Name != to))
            .Where(to => to == rows.Name || rows.Joins.Any(j => j.To == to))
            .Select(model.Dataset).FirstOrDefault();
        var time = events.FirstOrDefault()?.Time ?? (writer?.Name == rows.Name && flags.Count > 0 ? null : rows.Time);
        var day = writer is null || time is null ? null : model.Dimension(time);
        var said = flags.Select(f => f.Label).Concat(events.Select(e => e.Label)).Append(measure.Label);
        return own is null && day is null ? null : new ThemeWay(
            day is null ? null : writer, day, own,
            [.. said.SelectMany(l => new[] { l.De, l.En }).SelectMany(voices.ThemesOf).Distinct()]);
    }

    /// <summary>The condition that a text about a theme, or any text, was there before.</summary>
    public Filter.Wrote Wrote(Member? theme) =>
        new(theme?.Stored, theme?.Label ?? BilingualText.Same(""), Writer, Day, Own);

    /// <summary>The dimensions that say which rows count as yes.</summary>
    private static List<Dimension> Flags(SemanticModel model, MetricQuery query) =>
    [
        .. query.ShareOf.Select(f => f.About).OfType<Dimension>(),
        .. query.Measures[0].Aggregation switch
        {
            Aggregation.Rate rate => [model.Dimension(rate.Flag)],
            Aggregation.Ratio ratio => model.Measure(ratio.Numerator).Where.Select(c => model.Dimension(c.Dimension)),
            _ => Enumerable.Empty<Dimension>(),
        },
    ];
}
