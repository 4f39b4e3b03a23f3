using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Why.Reasons;

/// <summary>What those with the event wrote about more often than others did.</summary>
/// <param name="asked">The question.</param>
/// <param name="texts">Runs queries over the texts of customers.</param>
/// <param name="ofEvent">Themes that speak of the event itself, which everybody with it does.</param>
internal sealed class LeaversThemes(ReasonsQuestion asked, Evidence texts, IReadOnlyList<string> ofEvent)
{
    private const int ShownMax = 3;
    private const int BaseMin = 30;
    private const double FalseShare = 0.05;

    /// <summary>The main themes that they mention more often, the largest difference first, as stored.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    /// <summary>Their themes against those of others; null where the data has no texts of both.</summary>
    public Paragraph? Say()
    {
        var others = asked.Event with { Negated = true };
        if (Counted(asked.Event) is not { } left || Counted(others) is not { } stayed)
        {
            return null;
        }

        var found = left.Themes.Where(t => stayed.Themes.ContainsKey(t.Key) && !ofEvent.Contains(t.Key)).Select(t => (
                Theme: t.Key, Left: new Proportion(Math.Min(t.Value, left.Base), left.Base),
                Stayed: new Proportion(Math.Min(stayed.Themes[t.Key], stayed.Base), stayed.Base))).ToList();
        var adjusted = BenjaminiHochberg.Adjusted(
            [.. found.Select(f => Significance.OfShares(f.Left, f.Stayed)?.PValue)]);
        var more = found.Where((f, i) => adjusted[i] < FalseShare && f.Left.Share > f.Stayed.Share)
            .OrderByDescending(f => f.Left.Share - f.Stayed.Share).Take(ShownMax).ToList();
        Themes = [.. more.Select(m => m.Theme)];
        var language = texts.Language;
        var isGerman = language == Language.German;
        var main = texts.Model.Dimension(VerbatimNames.MainTheme);
        var first = texts.Cite(Title(isGerman, asked.Event), left.Sql, left.Themes.Count);
        var second = texts.Cite(Title(isGerman, others), stayed.Sql, stayed.Themes.Count);
        var parts = more.Select(m => isGerman
            ? $"{main.LabelOf(m.Theme, language)} {Write(m.Left)} statt {Write(m.Stayed)}"
            : $"{main.LabelOf(m.Theme, language)} {Write(m.Left)} against {Write(m.Stayed)}");
        var text = (more.Count, isGerman) switch
        {
            (0, true) => $"In negativen Texten sprechen sie nichts häufiger an als andere [{first}] [{second}].",
            (0, false) => $"In negative texts they speak of nothing more often than others [{first}] [{second}].",
            (_, true) => $"Was sie in negativen Texten häufiger ansprechen als andere [{first}] [{second}]: "
                + $"{string.Join("; ", parts)}.",
            (_, false) => $"What they speak of more often than others in negative texts [{first}] [{second}]: "
                + $"{string.Join("; ", parts)}.",
        };
        return new Paragraph(text, new Facts
        {
            Rows = [.. more.Select(m => new object?[] { m.Left.Share, m.Stayed.Share })],
            Units = [Unit.Share, Unit.Share],
            Names = [.. more.Select(m => main.LabelOf(m.Theme, language))],
            Citations = second,
        });

        string Write(Proportion share) => FigureFormat.Write(share.Share, Unit.Share, language);
    }

    private static string Title(bool isGerman, Filter.OneOf who) =>
        (isGerman ? "Themen negativer Texte, " : "Themes of negative texts, ")
            + who.Describe(isGerman ? Language.German : Language.English);

    /// <summary>How many negative texts there are and how many mention each main theme.</summary>
    private (IReadOnlyDictionary<string, long> Themes, long Base, CompiledSql Sql)? Counted(Filter.OneOf who)
    {
        var feeling = new Filter.OneOf(texts.Model.Dimension(VerbatimNames.Sentiment), [VerbatimNames.Negative]);
        var all = new MetricQuery
        {
            Aim = Aim.Level, Measures = [texts.Model.Measure(VerbatimNames.VerbatimCount)],
            Filters = [.. asked.Scope, who, feeling],
        };
        var by = new MetricQuery
        {
            Aim = Aim.Split, Measures = [texts.Model.Measure(VerbatimNames.MentioningCount)],
            Groups = [new Grouping(texts.Model.Dimension(VerbatimNames.MainTheme))],
            Filters = [.. asked.Scope, who, feeling],
            SkipEmptyGroups = true,
        };
        if (texts.Run(all) is not { Rows.Count: 1 } whole || texts.Run(by) is not { } split
            || whole.Rows.Number(0, whole.Rows.IndexOf(ColumnRole.Figure)) is not { } count || count < BaseMin)
        {
            return null;
        }

        var (member, figure) = (split.Rows.IndexOf(ColumnRole.Member), split.Rows.IndexOf(ColumnRole.Figure));
        return (Enumerable.Range(0, split.Rows.Count).Where(r => split.Rows[r][member] is string)
            .ToDictionary(r => (string)split.Rows[r][member]!, r => (long)(split.Rows.Number(r, figure) ?? 0),
                StringComparer.Ordinal), (long)count, split.Sql);
    }
}
