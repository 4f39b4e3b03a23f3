using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;
using InsightsBot.Voices;
using InsightsBot.Why.Drivers;

namespace InsightsBot.Why.Themes;

/// <summary>
/// Holds rows whose customers wrote about a theme, before or in the same row, against others with texts.
/// </summary>
internal sealed class ThemeDrivers
{
    private const double FalseShare = 0.05;
    private const int ToldMax = 3;

    private static readonly BilingualText Label = new("Thema in Texten", "theme of texts");

    private ThemeDrivers(IReadOnlyList<Contrast> contrasts, IReadOnlyList<string> leftOut, CompiledSql all) =>
        (Contrasts, LeftOut, All) = (contrasts, leftOut, all);

    /// <summary>Every theme with enough rows, against the rest of those with texts.</summary>
    public IReadOnlyList<Contrast> Contrasts { get; }

    /// <summary>Themes that speak of the outcome itself, as people call them.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>The query over all rows with a text.</summary>
    public CompiledSql All { get; }

    /// <summary>The p-values of all themes, before they are adjusted.</summary>
    public IReadOnlyList<double> PValues => [.. Contrasts.Select(c => c.PValue)];

    /// <summary>The themes of an outcome; null where no texts lead to its rows, or too few.</summary>
    /// <param name="voices">The texts.</param>
    /// <param name="evidence">What the answer rests on.</param>
    /// <param name="query">The outcome.</param>
    public static ThemeDrivers? Of(VoicesDesk voices, Evidence evidence, MetricQuery query)
    {
        if (ThemeWay.To(voices.Model, query, voices) is not { } way)
        {
            return null;
        }

        var measure = query.Measures[0];
        var texts = voices.Over(evidence);
        if (Run(texts, query, way.Wrote(null)) is not { } all || all.Tally.Base < 2 * measure.SmallestBase)
        {
            return null;
        }

        var main = texts.Model.Dimension(VerbatimNames.MainTheme);
        var mentioned = Mentioned(texts, main, measure.SmallestBase);
        var contrasts = mentioned.Where(t => !way.OfOutcome.Contains(t.Stored)).ToList().AsParallel().AsOrdered()
            .Select(t => Of(texts, query, way, main, t, all.Tally)).OfType<Contrast>().ToList();
        return new ThemeDrivers(contrasts,
            [.. mentioned.Where(t => way.OfOutcome.Contains(t.Stored)).Select(t => t.Label.In(texts.Language))],
            all.Sql);
    }

    /// <summary>The themes that go clearly with the outcome, the largest part of the figure first.</summary>
    /// <param name="side">1 for what raises the figure, -1 for what lowers it, 0 for both.</param>
    /// <param name="beside">P-values of everything else that was tested for the answer.</param>
    public IReadOnlyList<Contrast> Told(int side, IReadOnlyList<double> beside)
    {
        var adjusted = BenjaminiHochberg.Adjusted([.. PValues.Concat(beside).Cast<double?>()]);
        return
        [
            .. Contrasts.Select((c, i) => c with { Adjusted = adjusted[i] ?? 1 })
                .Where(c => c.Adjusted < FalseShare && (side == 0 || Math.Sign(c.Difference.Amount) == side))
                .OrderByDescending(c => Math.Abs(c.Impact)).Take(ToldMax),
        ];
    }

    /// <summary>The main themes that enough texts speak of.</summary>
    private static IReadOnlyList<Member> Mentioned(Evidence texts, Dimension main, long atLeast)
    {
        var query = new MetricQuery
        {
            Aim = Aim.Split, Measures = [texts.Model.Measure(VerbatimNames.MentioningCount)],
            Groups = [new Grouping(main)], SkipEmptyGroups = true,
        };
        if (texts.Run(query) is not { } run)
        {
            return [];
        }

        var (member, figure) = (run.Rows.IndexOf(ColumnRole.Member), run.Rows.IndexOf(ColumnRole.Figure));
        var counts = Enumerable.Range(0, run.Rows.Count).Where(r => run.Rows[r][member] is string)
            .ToDictionary(r => (string)run.Rows[r][member]!, r => run.Rows.Number(r, figure) ?? 0,
                StringComparer.Ordinal);
        return [.. main.Members.Where(m => counts.GetValueOrDefault(m.Stored) >= atLeast)];
    }

    private static Contrast? Of(
        Evidence texts, MetricQuery query, ThemeWay way, Dimension main, Member theme, Tally all)
    {
        var measure = query.Measures[0];
        if (Run(texts, query, way.Wrote(theme)) is not { } run)
        {
            return null;
        }

        var rest = all - run.Tally;
        if (run.Tally.Base < measure.SmallestBase || rest.Base < measure.SmallestBase)
        {
            return null;
        }

        var member = new Split.Member(theme.Stored, theme.Label.In(texts.Language), run.Tally);
        var split = new Split(new Grouping(main with { Label = Label }), [member, new Split.Member(null, "", rest)],
            run.Sql);
        return new Contrast(split, member, rest, Tally.Compare(run.Tally, rest, measure),
            Tally.SignificanceOf(run.Tally, rest, measure)?.PValue ?? 1);
    }

    private static (Tally Tally, CompiledSql Sql)? Run(Evidence texts, MetricQuery query, Filter.Wrote wrote) =>
        texts.Run(query with { Filters = [.. query.Filters, wrote] }) is { Rows.Count: 1 } run
            && Tally.Of(run.Rows, 0, query.Measures[0]) is { } tally ? (tally, run.Sql) : null;
}
