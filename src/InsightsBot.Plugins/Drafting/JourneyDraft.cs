using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Finds tables of events: a key that comes again, a time, and a column that names the step.</summary>
internal sealed class JourneyDraft(NameSigns signs)
{
    /// <summary>More different steps are no steps.</summary>
    private const int StepsMax = 200;

    /// <summary>A journey has at least so many events on average.</summary>
    private const double EventsMin = 1.5;

    private const double FilledMin = 0.5;

    /// <summary>The journeys of a drafted dataset; empty where its rows are no events.</summary>
    /// <param name="dataset">The dataset with its time and joins.</param>
    /// <param name="drafted">Its dimensions with their columns.</param>
    public IReadOnlyList<Journey> Of(
        Dataset dataset, IReadOnlyList<(Dimension Dimension, ColumnSketch Sketch)> drafted)
    {
        var activity = drafted.Where(d => d.Dimension.Kind == DimensionKind.Category && !d.Dimension.IsConstant
                && d.Sketch.Column.Distinct is >= 2 and <= StepsMax && signs.Activity.IsIn(d.Sketch.Name))
            .OrderByDescending(d => signs.Activity.IsHeadOf(d.Sketch.Name)).Select(d => d.Dimension).FirstOrDefault();
        if (dataset.Time is null || activity is null)
        {
            return [];
        }

        var channel = drafted.Where(d => d.Dimension != activity && d.Dimension.Kind == DimensionKind.Category
                && signs.Channel.IsIn(d.Sketch.Name)).Select(d => d.Dimension.Name).FirstOrDefault();
        var joined = dataset.Joins.Where(j => j.Columns is [var pair] && j.Kind == JoinKind.ManyToOne
                && ColumnOf(drafted, pair.Here) is { } key && Repeats(key)).Select(j => j.To).Distinct().ToList();
        if (joined.Count > 0)
        {
            return [.. joined.Select(to => new Journey(to, activity.Name, null, channel))];
        }

        var own = drafted.FirstOrDefault(d => d.Dimension.Kind == DimensionKind.Identity && !d.Sketch.IsKey
            && Repeats((d.Sketch.Table, d.Sketch.Column))).Dimension;
        return own is null ? [] : [new Journey(own.Name, activity.Name, null, channel)];
    }

    private static (TableProfile Table, ColumnProfile Column)? ColumnOf(
        IReadOnlyList<(Dimension Dimension, ColumnSketch Sketch)> drafted, string column) =>
        drafted.Count > 0 && drafted[0].Sketch.Table is var table
            && table.Columns.FirstOrDefault(c => c.Name == column) is { } found ? (table, found) : null;

    private static bool Repeats((TableProfile Table, ColumnProfile Column) key) =>
        key.Column.Filled >= FilledMin * key.Table.Rows && key.Column.Distinct > 1
        && key.Column.Filled >= EventsMin * key.Column.Distinct;
}
