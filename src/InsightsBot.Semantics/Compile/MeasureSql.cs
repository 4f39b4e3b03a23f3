using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Compile;

/// <summary>
/// Writes the figures of measures over one scope: the figure itself, its base, and what intervals need.
/// </summary>
internal sealed class MeasureSql(
    SemanticModel model, SqlDialect dialect, SqlScope scope, MetricQuery query, Language language)
{
    /// <summary>The columns of a measure, the figure first.</summary>
    public IReadOnlyList<(CompiledColumn Column, string Text)> Columns(Measure measure) => measure.Aggregation switch
    {
        Aggregation.Count when query.ShareOf.Count > 0 => PartOfCount(measure),
        Aggregation.Sum sum when query.ShareOf.Count > 0 => PartOfSum(measure, sum.Column),
        Aggregation.Count => [Figure(measure, Count(measure, "*"))],
        Aggregation.CountDistinct distinct => [Figure(measure, Distinct(measure, ColumnOf(measure, distinct.Column)))],
        Aggregation.Sum sum => WithBase(measure, Plain(measure, "SUM", sum.Column), sum.Column),
        Aggregation.Minimum minimum => WithBase(measure, Plain(measure, "MIN", minimum.Column), minimum.Column),
        Aggregation.Maximum maximum => WithBase(measure, Plain(measure, "MAX", maximum.Column), maximum.Column),
        Aggregation.Average average => Average(measure, average.Column),
        Aggregation.Rate rate => Rate(measure, model.Dimension(rate.Flag)),
        Aggregation.Nps nps => Nps(measure, nps.Column),
        Aggregation.Percentile or Aggregation.Ratio =>
            throw new InvalidOperationException($"{measure.Name} is no figure of one scope."),
        _ => throw new InvalidOperationException($"The aggregation of {measure.Name} has no SQL."),
    };

    private static (CompiledColumn Column, string Text) Figure(Measure measure, string text) =>
        (new CompiledColumn(measure.Name, measure.Label, ColumnRole.Figure, measure.Unit, measure), text);

    private static (CompiledColumn Column, string Text) Support(Measure measure, string suffix, string text) =>
        (new CompiledColumn(
            measure.Name + suffix, BilingualText.Same(suffix), ColumnRole.Support, Unit.Number, measure), text);

    private (CompiledColumn Column, string Text) Base(Measure measure, string text)
    {
        var label = model.EntityOf(measure.Dataset).Label;
        return (new CompiledColumn(
            measure.Name + "_base",
            new BilingualText($"Basis ({label.De})", $"base ({label.En})"),
            ColumnRole.Base,
            Unit.Count,
            measure), text);
    }

    private List<(CompiledColumn Column, string Text)> PartOfCount(Measure measure)
    {
        // Rows that leave a flag open are in neither part, so they are not in the whole.
        var known = query.ShareOf is [Filter.OneOf { Dimension.Kind: DimensionKind.Flag } flag]
            && scope.Reaches(flag.Dimension.Dataset)
            ? scope.Column(flag.Dimension)
            : "*";
        var yes = Count(measure, $"CASE WHEN {Part()} THEN 1 END");
        var all = Count(measure, known);
        return
        [
            (PartColumn(measure), dialect.Divide(yes, all)),
            (new CompiledColumn(measure.Name + "_yes", PartLabel(), ColumnRole.Yes, Unit.Count, measure), yes),
            Base(measure, all),
        ];
    }

    private List<(CompiledColumn Column, string Text)> PartOfSum(Measure measure, string column)
    {
        var input = ColumnOf(measure, column);
        var yes = $"SUM({Input(measure, $"CASE WHEN {Part()} THEN {input} END")})";
        return
        [
            (PartColumn(measure), dialect.Divide(yes, $"SUM({Input(measure, input)})")),
            (new CompiledColumn(measure.Name + "_yes", PartLabel(), ColumnRole.Yes, measure.Unit, measure), yes),
        ];
    }

    private string Part() => string.Join(" AND ", query.ShareOf.Select(f => scope.Condition(f, language)));

    private BilingualText PartLabel() => new(
        string.Join(", ", query.ShareOf.Select(f => f.Describe(Language.German))),
        string.Join(", ", query.ShareOf.Select(f => f.Describe(Language.English))));

    private static CompiledColumn PartColumn(Measure measure) => new(
        measure.Name + "_part",
        new BilingualText("Anteil", "share"),
        ColumnRole.Figure,
        Unit.Share,
        measure);

    private List<(CompiledColumn Column, string Text)> WithBase(Measure measure, string figure, string column) =>
        [Figure(measure, figure), Base(measure, Count(measure, ColumnOf(measure, column)))];

    private List<(CompiledColumn Column, string Text)> Average(Measure measure, string column)
    {
        var input = Input(measure, ColumnOf(measure, column));
        return
        [
            Figure(measure, dialect.Average(input)),
            Base(measure, $"COUNT({input})"),
            Support(measure, "_squares", $"SUM(1.0 * {input} * {input})"),
        ];
    }

    private List<(CompiledColumn Column, string Text)> Rate(Measure measure, Dimension flag)
    {
        var column = scope.Column(flag);
        var yes = scope.MeasureCondition(new Condition(flag.Name, [flag.TrueValue ?? "1"]));
        var count = $"COUNT({Input(measure, $"CASE WHEN {yes} THEN 1 END")})";
        var rows = $"COUNT({Input(measure, column)})";
        return
        [
            Figure(measure, dialect.Divide(count, rows)),
            (new CompiledColumn(measure.Name + "_yes", YesLabel(measure, flag), ColumnRole.Yes, Unit.Count, measure),
                count),
            Base(measure, rows),
        ];
    }

    private BilingualText YesLabel(Measure measure, Dimension flag)
    {
        var rows = model.EntityOf(measure.Dataset).Label;
        return new BilingualText($"{rows.De} mit „{flag.Label.De}“", $"{rows.En} with “{flag.Label.En}”");
    }

    private List<(CompiledColumn Column, string Text)> Nps(Measure measure, string column)
    {
        var score = ColumnOf(measure, column);
        var promoters = $"COUNT({Input(measure, $"CASE WHEN {score} >= 9 THEN 1 END")})";
        var detractors = $"COUNT({Input(measure, $"CASE WHEN {score} <= 6 THEN 1 END")})";
        var rows = $"COUNT({Input(measure, score)})";
        return
        [
            Figure(measure, "100 * " + dialect.Divide($"({promoters} - {detractors})", rows)),
            Support(measure, "_promoters", promoters),
            Support(measure, "_detractors", detractors),
            Base(measure, rows),
        ];
    }

    /// <summary>What one row adds to a measure, empty where it adds nothing; null where single rows do not tell.
    /// </summary>
    /// <remarks>
    /// The measure is the number of these values (counts), their sum or their mean: 1 and 0 for yes and no, 100, 0 and
    /// -100 for promoters, passives and detractors.
    /// </remarks>
    public string? OfRow(Measure measure) => measure.Aggregation switch
    {
        Aggregation.Count when query.ShareOf.Count > 0 => PartOfRow(measure),
        Aggregation.Count => Input(measure, "1"),
        Aggregation.Sum sum when query.ShareOf.Count == 0 => InputOf(measure, sum.Column),
        Aggregation.Average average => InputOf(measure, average.Column),
        Aggregation.Rate rate => RateOfRow(measure, model.Dimension(rate.Flag)),
        Aggregation.Nps nps => ScoreOfRow(measure, ColumnOf(measure, nps.Column)),
        _ => null,
    };

    private string? PartOfRow(Measure measure) => query.ShareOf switch
    {
        // Rows that leave the flag open pass the condition and are not in the whole.
        [Filter.OneOf { Dimension.Kind: DimensionKind.Flag, Negated: true }] => null,
        [Filter.OneOf { Dimension.Kind: DimensionKind.Flag } flag] when scope.Reaches(flag.Dimension.Dataset) =>
            Input(measure, $"CASE WHEN {Part()} THEN 1 WHEN {scope.Column(flag.Dimension)} IS NOT NULL THEN 0 END"),
        _ => Input(measure, $"CASE WHEN {Part()} THEN 1 ELSE 0 END"),
    };

    private string RateOfRow(Measure measure, Dimension flag)
    {
        var yes = scope.MeasureCondition(new Condition(flag.Name, [flag.TrueValue ?? "1"]));
        return Input(measure, $"CASE WHEN {yes} THEN 1 WHEN {scope.Column(flag)} IS NOT NULL THEN 0 END");
    }

    private string ScoreOfRow(Measure measure, string score) => Input(measure,
        $"CASE WHEN {score} >= 9 THEN 100 WHEN {score} <= 6 THEN -100 WHEN {score} IS NOT NULL THEN 0 END");

    private string Plain(Measure measure, string function, string column) =>
        $"{function}({Input(measure, ColumnOf(measure, column))})";

    private string Distinct(Measure measure, string column) => $"COUNT(DISTINCT {Input(measure, column)})";

    private string Count(Measure measure, string what) =>
        measure.Where.Count == 0 ? $"COUNT({what})"
        : what == "*" ? $"COUNT({Input(measure, "1")})"
        : $"COUNT({Input(measure, what)})";

    /// <summary>The value of a row that the measure's own conditions let through, else nothing.</summary>
    private string Input(Measure measure, string value)
    {
        if (measure.Where.Count == 0)
        {
            return value;
        }

        var conditions = string.Join(" AND ", measure.Where.Select(scope.MeasureCondition));
        return $"CASE WHEN {conditions} THEN {value} END";
    }

    public string InputOf(Measure measure, string column) => Input(measure, ColumnOf(measure, column));

    private string ColumnOf(Measure measure, string column) => scope.Column(measure.Dataset, column, measure.Label);
}
