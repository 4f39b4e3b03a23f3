using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Says what a part of the model means.</summary>
internal sealed class DefinitionText(SemanticModel model)
{
    /// <summary>A measure: the model's own words, else words for its aggregation.</summary>
    public BilingualText Of(Measure measure)
    {
        var words = measure.Definition ?? Of(measure.Aggregation, model.EntityOf(measure.Dataset).Label);
        return measure.Source is { } source
            ? new BilingualText($"{words.De} Quelle: {source}.", $"{words.En} Source: {source}.")
            : words;
    }

    /// <summary>A dimension: the model's own words, else its column and kind.</summary>
    public BilingualText Of(Dimension dimension)
    {
        var rows = model.EntityOf(dimension.Dataset).Label;
        return dimension.Definition ?? new BilingualText(
            $"Merkmal von {rows.De} aus der Spalte „{dimension.Column}“ der Tabelle " +
                $"„{model.Dataset(dimension.Dataset).Table}“.",
            $"A dimension of {rows.En} from the column “{dimension.Column}” of the table " +
                $"“{model.Dataset(dimension.Dataset).Table}”.");
    }

    /// <summary>A dataset: what one row is.</summary>
    public static BilingualText Of(Dataset dataset) => new(
        $"Jede Zeile der Tabelle „{dataset.Table}“ gehört zu {dataset.Label.De}.",
        $"Each row of the table “{dataset.Table}” belongs to {dataset.Label.En}.");

    private BilingualText Of(Aggregation aggregation, BilingualText rows) => aggregation switch
    {
        Aggregation.Count => new($"Anzahl der Zeilen von {rows.De}.", $"The number of rows of {rows.En}."),
        Aggregation.CountDistinct c => new(
            $"Anzahl verschiedener Werte der Spalte „{c.Column}“.",
                $"The number of different values of the column “{c.Column}”."),
        Aggregation.Sum s => new($"Summe der Spalte „{s.Column}“.", $"The sum of the column “{s.Column}”."),
        Aggregation.Average a => new(
            $"Mittelwert der Spalte „{a.Column}“ über alle Zeilen mit Angabe.",
            $"The mean of the column “{a.Column}” over all rows that have it."),
        Aggregation.Minimum m =>
            new($"Kleinster Wert der Spalte „{m.Column}“.", $"The smallest value of the column “{m.Column}”."),
        Aggregation.Maximum m =>
            new($"Größter Wert der Spalte „{m.Column}“.", $"The largest value of the column “{m.Column}”."),
        Aggregation.Percentile p => new(
            $"Wert der Spalte „{p.Column}“, unter dem {NumberWriting.Plain(100 * p.Rank, Language.German)} % der " +
                $"Zeilen liegen.",
            $"The value of the column “{p.Column}” below which " +
                $"{NumberWriting.Plain(100 * p.Rank, Language.English)}% of rows lie."),
        Aggregation.Rate r => new(
            $"Zeilen mit „{model.Dimension(r.Flag).Label.De}“ geteilt durch alle {rows.De}, bei denen das angegeben " +
                $"ist.",
            $"Rows with “{model.Dimension(r.Flag).Label.En}” divided by all {rows.En} for which it is given."),
        Aggregation.Ratio r => new(
            $"„{model.Measure(r.Numerator).Label.De}“ geteilt durch „{model.Measure(r.Denominator).Label.De}“.",
            $"“{model.Measure(r.Numerator).Label.En}” divided by “{model.Measure(r.Denominator).Label.En}”."),
        Aggregation.Nps => new(
            "Anteil der Promotoren (9–10) minus Anteil der Detraktoren (0–6), in Punkten von −100 bis 100.",
            "Share of promoters (9–10) minus share of detractors (0–6), in points from −100 to 100."),
        _ => throw new InvalidOperationException("The aggregation has no words."),
    };
}
