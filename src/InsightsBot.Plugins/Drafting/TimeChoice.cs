using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Chooses the date that periods of a dataset are taken from.</summary>
internal sealed class TimeChoice(NameSigns signs)
{
    private const int LifetimeYearsMin = 40;

    /// <summary>The time dimension that says when a row happened; null when none does.</summary>
    /// <param name="candidates">The time dimensions of one dataset, in column order, with their sketches.</param>
    /// <param name="entity">The words for the dataset's rows.</param>
    public string? Of(IReadOnlyList<(Dimension Dimension, ColumnSketch Sketch)> candidates, NameReading entity) =>
        candidates.Where(c => !IsBirth(c.Sketch) && c.Sketch.Column.Filled > 0)
            .OrderByDescending(c => RankOf(c.Sketch, entity))
            .Select(c => c.Dimension.Name)
            .FirstOrDefault();

    /// <summary>A plain "date" that spans decades beside an age is a date of birth, too.</summary>
    private bool IsBirth(ColumnSketch sketch) =>
        signs.Birth.IsIn(sketch.Name)
        || (sketch.Name.Tokens.All(signs.Date.HasExactly)
            && YearOf(sketch.Column.Largest) - YearOf(sketch.Column.Smallest) >= LifetimeYearsMin
            && sketch.Table.Columns.Any(c => NameWords.Of(c.Name) is [var only]
                && Spelling.Fold(only) is "age" or "alter"));

    private static int? YearOf(string? day) =>
        day is { Length: >= 4 } && int.TryParse(day[..4], out var year) ? year : null;

    private int RankOf(ColumnSketch sketch, NameReading entity)
    {
        var name = sketch.Name;
        var rank = 0;
        if (name.Tokens.All(t => t.IsSmall || signs.Date.HasExactly(t)))
        {
            rank += 3;
        }

        if (HasWord(name, signs.Beginning))
        {
            rank += 4;
        }

        if (HasWord(name, signs.Ending))
        {
            rank -= 6;
        }

        if (name.Content.Any(t => entity.Content.Any(e => EntityWords.AreAlike(name.With([t]), entity.With([e])))))
        {
            rank += 1;
        }

        return sketch.Column.Filled < 0.5 * sketch.Table.Rows ? rank - 3 : rank;
    }

    /// <summary>Connecting words count, too: "date from" begins, "date to" ends.</summary>
    private static bool HasWord(NameReading name, WordGroup group) => name.Tokens.Any(group.Has);
}
