using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Makes measures: how many rows, how large a share says yes, sums and averages of numbers.</summary>
internal sealed class MeasureDraft(ColumnLabels labels, RateLabels rates, NameSigns signs)
{
    private readonly PartNames _names = new();

    /// <summary>The measures of all datasets, counts first.</summary>
    public IReadOnlyList<Measure> Of(
        IReadOnlyList<DatasetPlan> datasets, IReadOnlyList<(Dimension Dimension, ColumnSketch Sketch)> drafted)
    {
        var measures = new List<Measure>();
        foreach (var dataset in datasets.Where(d => d.PartOf is null))
        {
            measures.Add(CountOf(dataset));
        }

        foreach (var (dimension, sketch) in drafted)
        {
            var dataset = datasets.First(d => d.Name == dimension.Dataset);
            var rows = datasets.First(d => d.Name == (dataset.PartOf ?? dataset.Name)).Label;
            if (sketch.Flag is not null)
            {
                measures.Add(RateOf(dimension, sketch, rows));
            }
            else if (sketch is { Kind: DimensionKind.Number, IsMeasurable: true, Column.Filled: > 0 })
            {
                measures.Add(NumberOf(dimension, sketch, rows));
            }
        }

        return measures;
    }

    private Measure CountOf(DatasetPlan dataset) => new()
    {
        Name = _names.Take(dataset.Name),
        Label = new BilingualText("Anzahl " + dataset.Label.De, "number of " + dataset.Label.En),
        Synonyms = new BilingualWords([dataset.Label.De], [dataset.Label.En]),
        Dataset = dataset.Name,
        Aggregation = new Aggregation.Count(),
        Unit = Unit.Count,
        Direction = DirectionOf(dataset.Entity),
        Definition = new BilingualText(
            $"Anzahl der Zeilen in „{dataset.Table.Name}“: eine je Eintrag unter {dataset.Label.De}.",
            $"The number of rows in “{dataset.Table.Name}”: one for each of the {dataset.Label.En}."),
    };

    private Measure RateOf(Dimension flag, ColumnSketch sketch, BilingualText rows)
    {
        var (label, synonyms) = rates.Of(labels.Core(sketch), flag.Label);
        return new Measure
        {
            Name = _names.Take(flag.Name + "_rate", flag.Dataset + "_" + flag.Name + "_rate"),
            Label = label,
            Synonyms = synonyms,
            Dataset = flag.Dataset,
            Aggregation = new Aggregation.Rate(flag.Name),
            Unit = Unit.Share,
            Direction = DirectionOf(sketch.Name),
            Definition = new BilingualText(
                $"Anteil der {rows.De} mit „{flag.Column}“ = {flag.TrueValue} an allen mit einer Angabe dazu.",
                $"The share of {rows.En} with “{flag.Column}” = {flag.TrueValue} among all that have a value."),
        };
    }

    private Measure NumberOf(Dimension number, ColumnSketch sketch, BilingualText rows)
    {
        var column = sketch.Column.Name;
        Aggregation aggregation = IsNps(sketch) ? new Aggregation.Nps(column)
            : AddsUp(sketch) ? new Aggregation.Sum(column)
            : new Aggregation.Average(column);
        return new Measure
        {
            Name = _names.Take(number.Name, number.Dataset + "_" + number.Name),
            Label = aggregation is Aggregation.Nps ? BilingualText.Same("NPS") : number.Label,
            Synonyms = number.Synonyms,
            Dataset = number.Dataset,
            Aggregation = aggregation,
            Unit = aggregation is Aggregation.Nps ? Unit.NpsPoints : sketch.Unit ?? Unit.Number,
            Direction = DirectionOf(sketch.Name),
            Definition = DefinitionOf(aggregation, column, rows),
            Source = aggregation is Aggregation.Nps
                ? "F. Reichheld, The One Number You Need to Grow, Harvard Business Review, December 2003"
                : null,
        };
    }

    private static BilingualText DefinitionOf(Aggregation aggregation, string column, BilingualText rows) =>
        aggregation switch
        {
            Aggregation.Sum => new(
                $"Summe von „{column}“ über alle {rows.De} mit einer Angabe.",
                $"The sum of “{column}” over all {rows.En} that have a value."),
            Aggregation.Nps => new(
                $"Anteil der Werte 9 und 10 in „{column}“ minus Anteil der Werte 0 bis 6, in Punkten.",
                $"The share of values 9 and 10 in “{column}” minus the share of values 0 to 6, in points."),
            _ => new(
                $"Durchschnitt von „{column}“ über alle {rows.De} mit einer Angabe.",
                $"The average of “{column}” over all {rows.En} that have a value."),
        };

    private bool IsNps(ColumnSketch sketch) =>
        signs.Recommend.IsIn(sketch.Name) && sketch.Column.Type == Tables.ColumnType.Whole
        && BandEdges.Read(sketch.Column.Smallest) is >= 0 and <= 6
        && BandEdges.Read(sketch.Column.Largest) is >= 9 and <= 10;

    /// <summary>Whether a sum over rows means something: amounts and counts do, prices, ages and scores do not.
    /// </summary>
    private bool AddsUp(ColumnSketch sketch)
    {
        var name = sketch.Name;
        if (signs.Mean.IsIn(name) || signs.Regular.IsIn(name) || IsMonthly(name))
        {
            return false;
        }

        return sketch.Unit switch
        {
            Unit.Count => true,
            Unit.Money or Unit.Euro or Unit.Dollar =>
                signs.Total.IsIn(name) || (signs.Amount.IsIn(name) && !signs.Price.IsHeadOf(name))
                || (!signs.Price.IsIn(name) && !signs.Score.IsIn(name)),
            Unit.Number or null => signs.Total.IsIn(name) || signs.Things.IsHeadOf(name) || signs.Amount.IsHeadOf(name),
            Unit.Share or Unit.NpsPoints or Unit.Points or Unit.Seconds or Unit.Minutes or Unit.Hours or Unit.Days
                or Unit.Months or Unit.Years => false,
        };
    }

    private static bool IsMonthly(NameReading name) => name.Tokens.Any(t =>
        t.Folded.StartsWith("monthly", StringComparison.Ordinal)
        || t.Folded.StartsWith("monatlich", StringComparison.Ordinal)
        || t.Folded.StartsWith("monats", StringComparison.Ordinal));

    private Direction DirectionOf(NameReading name) =>
        signs.Bad.IsIn(name) ? Direction.LessIsBetter
        : signs.Good.IsIn(name) ? Direction.MoreIsBetter
        : Direction.Neutral;
}
