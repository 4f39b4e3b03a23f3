using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Writes what readers of answers should know about the data, and what a person should check.</summary>
internal static class NoteDraft
{
    /// <summary>The notes of the source, and those the draft adds.</summary>
    public static IReadOnlyList<BilingualText> Of(
        SourceProfile profile, IReadOnlyList<Dataset> datasets, IReadOnlyList<TwinColumn> leftOut)
    {
        var notes = profile.Notes.ToList();
        if (datasets.Count > 0 && datasets.All(d => d.Time is null))
        {
            notes.Add(new BilingualText(
                "Daten ohne Datum: Fragen nach Verlauf und Zeiträumen lassen sich nicht beantworten.",
                "Data without dates: questions about trends and periods can't be answered."));
        }

        notes.AddRange(leftOut.Select(t => new BilingualText(
            $"Spalte „{t.Column}“ sagt dasselbe wie „{t.Better}“ und bleibt weg.",
            $"Column “{t.Column}” says the same as “{t.Better}” and is left out.")));
        return notes;
    }

    /// <summary>What is doubtful, by the name of the part.</summary>
    public static IReadOnlyDictionary<string, string> CommentsOf(
        SourceProfile profile,
        IReadOnlyList<DatasetPlan> plans,
        IReadOnlyList<(Dimension Dimension, ColumnSketch Sketch)> drafted)
    {
        var comments = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (dimension, sketch) in drafted)
        {
            if ((sketch.Doubt ?? DoubtOf(sketch)) is { } doubt)
            {
                comments[dimension.Name] = doubt;
            }
        }

        foreach (var join in profile.Joins.Where(j => !j.Declared && j.FoundShare < 0.95))
        {
            var plan = plans.First(p => p.Table.Name == join.FromTable);
            comments[plan.Name] = $"The way from {string.Join(", ", join.FromColumns)} to {join.ToTable} was inferred; "
                + $"{join.FoundShare * 100:0} percent of the rows find a match.";
        }

        return comments;
    }

    private static int YearsOf(ColumnProfile column) =>
        column is { Smallest.Length: >= 4, Largest.Length: >= 4 }
        && int.TryParse(column.Smallest[..4], out var first) && int.TryParse(column.Largest[..4], out var last)
            ? last - first
            : 0;

    private static string? DoubtOf(ColumnSketch sketch) => sketch switch
    {
        { Column.Filled: 0 } => "The column is empty.",
        _ when sketch.Name.Tokens.FirstOrDefault(t => t.Misspelled is not null) is { } token =>
            $"The name is taken for a misspelling of “{token.Text}”.",
        { Kind: DimensionKind.Time, Name.Tokens: [{ Folded: "date" or "datum" }] } when YearsOf(sketch.Column) >= 40 =>
            "The dates span decades: perhaps they are dates of birth.",
        { Kind: DimensionKind.Number, IsMeasurable: true, Unit: Unit.Number } =>
            "The name doesn't say the unit.",
        { Kind: DimensionKind.Number, Unit: Unit.Money } => "The data doesn't name the currency.",
        _ when sketch.Name.Content.Any() && sketch.Name.Content.All(t => !t.IsKnown)
            && sketch.Kind is not DimensionKind.Identity =>
            "The vocabulary doesn't know the name; a label in both languages would help.",
        _ => null,
    };
}
