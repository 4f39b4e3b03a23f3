using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Says one result's figures, members and bases in the language of the answer.</summary>
internal sealed class FigureWords(
    SemanticModel model, MetricQuery query, ResultRows rows, Findings findings, MethodMarkers markers,
    Language language)
{
    public MetricQuery Query => query;

    public ResultRows Rows => rows;

    public Findings Findings => findings;

    public Language Language => language;

    public bool IsGerman => language == Language.German;

    public string Pick(string german, string english) => IsGerman ? german : english;

    /// <summary>A cell with its unit.</summary>
    public string Cell(int row, int column) =>
        FigureFormat.Write(rows.Number(row, column), rows.Columns[column].Unit ?? Unit.Number, language);

    /// <summary>The figure of a measure in a row.</summary>
    public string Figure(int row, Measure measure) => Cell(row, rows.IndexOf(ColumnRole.Figure, measure));

    public bool HasFigure(int row, Measure measure) =>
        rows.Number(row, rows.IndexOf(ColumnRole.Figure, measure)) is not null;

    public string Member(int row) => rows.MemberText(row, language);

    /// <summary>" (1.869 von 7.043 Kunden; 95-%-Intervall 25,5 % bis 27,6 %)", or nothing.</summary>
    public string Detail(int row, Measure measure, bool isFirst)
    {
        if (!HasFigure(row, measure))
        {
            return "";
        }

        List<string> parts = [Share(row, measure), Base(row, measure), Interval(row, measure, isFirst)];
        _ = parts.RemoveAll(p => p.Length == 0);
        return parts.Count == 0 ? "" : $" ({string.Join("; ", parts)})";
    }

    /// <summary>What the rows are called: "Kunden".</summary>
    public string RowsOf(Measure measure) => model.EntityOf(measure.Dataset).Label.In(language);

    /// <summary>Conditions and days of the query after what is measured: " (Vertrag: Zweijahresvertrag)".</summary>
    public string Scope()
    {
        // Members side by side say themselves which they are.
        var compared = query.Aim == Aim.Comparison ? query.Groups.Select(g => g.Dimension.Name).ToList() : [];
        var filters = query.Filters.Where(f => f is not Filter.OneOf one || !compared.Contains(one.Dimension.Name))
            .OrderBy(f => f is Filter.Within ? 1 : 0)
            .Select(f => f is Filter.Within within ? within.Days(language) : f.Describe(language))
            .Concat(query.Having.Select(h => Headings.Having(query, h, language))).ToList();
        return filters.Count == 0 ? "" : $" ({string.Join("; ", filters)})";
    }

    /// <summary>"5.174 Kunden ohne Angabe …", where rows are in no group; null where none are left out.</summary>
    public string? LeftOut()
    {
        var column = rows.IndexOf(ColumnRole.LeftOut);
        if (rows.Count == 0 || rows.Number(0, column) is not > 0)
        {
            return null;
        }

        var label = RowsOf(query.Measures[0]);
        var groups = string.Join(", ", query.Groups.Where(g => g.Grain is null).Select(g => g.Describe(language)));
        return Pick(
            $"Nicht mitgezählt: {Cell(0, column)} {label} ohne Angabe ({groups}).",
            $"Not counted: {Cell(0, column)} {label} for which none is given ({groups}).");
    }

    /// <summary>What may be said of the difference of two figures; empty when it was not judged.</summary>
    public string Judgement(Measure measure) =>
        findings.Verdicts.FirstOrDefault(v => v.Measure.Name == measure.Name) is not { Measure: not null } judged ? ""
            : judged.Verdict switch
            {
                Semantics.Statistics.Verdict.Higher or Semantics.Statistics.Verdict.Lower => Pick(
                    "Der Unterschied ist größer, als Zufall erwarten lässt",
                    "The difference is larger than chance alone suggests"),
                Semantics.Statistics.Verdict.Unclear => Pick(
                    "Der Unterschied kann Zufall sein", "The difference may be chance"),
                Semantics.Statistics.Verdict.TooFew => Pick(
                    "Für ein Urteil über den Unterschied gibt es zu wenige Werte",
                    "There are too few values to judge the difference"),
            } + $" [{markers.Verdict}].";

    private string Share(int row, Measure measure) =>
        rows.IndexOf(ColumnRole.ShareOfTotal, measure) is var share and >= 0 && rows.Number(row, share) is not null
            ? Cell(row, share)
            : "";

    private string Base(int row, Measure measure)
    {
        var yes = rows.IndexOf(ColumnRole.Yes, measure);
        var whole = rows.IndexOf(ColumnRole.Base, measure);
        if (rows.Number(row, whole) is null || rows.IndexOf(ColumnRole.ShareOfTotal, measure) >= 0)
        {
            return "";
        }

        if (yes < 0 || rows.Number(row, yes) is null)
        {
            return Pick("Basis: ", "base: ") + $"{Cell(row, whole)} {RowsOf(measure)}";
        }

        return measure.Aggregation is Aggregation.Ratio
            ? $"{Labelled(row, yes)}, {Labelled(row, whole)}"
            : $"{Cell(row, yes)} {Pick("von", "of")} {Cell(row, whole)} {Plurals.AfterOf(RowsOf(measure), language)}";
    }

    private string Labelled(int row, int column) =>
        $"{rows.Columns[column].Label.In(language)}: {Cell(row, column)}";

    private string Interval(int row, Measure measure, bool isFirst)
    {
        if (findings.IntervalOf(row, measure) is not { } interval)
        {
            return "";
        }

        var unit = rows.Columns[rows.IndexOf(ColumnRole.Figure, measure)].Unit ?? Unit.Number;
        var marker = isFirst ? $" [{markers.Interval}]" : "";
        return Pick("95-%-Intervall ", "95 % interval ") + FigureFormat.Write(interval, unit, language) + marker;
    }
}
