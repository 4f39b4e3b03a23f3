using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Why.Effects;

/// <summary>The event study as a table: one row per month or week.</summary>
internal static class EffectTable
{
    /// <summary>The rows of a series; without a scale there is nobody to compare with.</summary>
    public static AnswerTable Of(EffectSeries series, EffectTask task, EffectScale? scale, Language language)
    {
        var isGerman = language == Language.German;
        var unit = UnitNames.Of(task.Measure.Unit);
        AnswerColumn Column(string name, string german, string english, string type, string? of) =>
            new(name, isGerman ? german : english, type, of);
        List<AnswerColumn> columns =
        [
            Column("point", "Zeitpunkt", "point", "text", null),
            Column("phase", "Phase", "phase", "text", null),
            Column("figure", task.Measure.Label.De, task.Measure.Label.En, "number", unit),
            Column("base", "Basis", "base", "number", "count"),
        ];
        if (scale is not null)
        {
            var of = scale.IsRelative ? "share" : unit;
            columns.AddRange(
            [
                Column("compared", "Vergleichsgruppen", "comparison groups", "number", unit),
                Column("compared_base", "Basis (Vergleich)", "base (comparison)", "number", "count"),
                Column("gap", "Abstand gegenüber vorher", "gap against before", "number", of),
                Column("gap_low", "Untergrenze (95 %)", "low (95 %)", "number", of),
                Column("gap_high", "Obergrenze (95 %)", "high (95 %)", "number", of),
            ]);
        }

        return new AnswerTable(columns, [.. series.Points.Select(p => Row(p, scale, isGerman))]);
    }

    private static List<object?> Row(EffectSeries.Point point, EffectScale? scale, bool isGerman)
    {
        List<object?> row =
        [
            point.Name, point.IsAfter ? (isGerman ? "nachher" : "after") : (isGerman ? "vorher" : "before"),
            point.Own.Base > 0 ? point.Own.Figure : null, (long)point.Own.Base,
        ];
        if (scale is not null)
        {
            row.AddRange(
            [
                point.Others.Base > 0 ? point.Others.Figure : null, (long)point.Others.Base,
                point.Gap is { } gap ? scale.Shown(gap.Amount) : null,
                point.Interval is { } low ? scale.Shown(low.Low) : null,
                point.Interval is { } high ? scale.Shown(high.High) : null,
            ]);
        }

        return row;
    }
}
