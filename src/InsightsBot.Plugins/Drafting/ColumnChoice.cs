using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Chooses the columns that become dimensions and says why others do not.</summary>
internal sealed class ColumnChoice(
    SourceProfile profile, NameReader reader, NameSigns signs, IReadOnlyList<DatasetPlan> plans)
{
    private readonly KindRules _kinds = new(signs);

    /// <summary>Columns that were left out because another one says the same.</summary>
    public List<TwinColumn> LeftOut { get; } = [];

    /// <summary>The columns of a dataset that become dimensions, foreign keys last.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="seen">Columns of the same family that were chosen before.</param>
    public IReadOnlyList<ColumnSketch> Of(DatasetPlan dataset, IReadOnlyList<ColumnSketch> seen)
    {
        var table = dataset.Table;
        var sketches = table.Columns
            .Where(c => !IsDerivedKey(table, c) && !IsCounter(c))
            .Select(c => _kinds.Sketch(
                table, c, reader.Read(c.Name), IsForeignKey(table, c) || NamesOtherRow(dataset, c))
                with { Entity = dataset.Entity })
            .ToList();
        var kept = new List<ColumnSketch>();
        foreach (var sketch in sketches)
        {
            if (dataset.PartOf is not null && table.PrimaryKey.Contains(sketch.Column.Name))
            {
                continue;
            }

            if (seen.Any(s => IsRepeated(s.Column, sketch.Column)))
            {
                continue;
            }

            if (sketches.Find(s => IsBetterTwin(s, sketch)) is { } better)
            {
                LeftOut.Add(new TwinColumn(dataset.Name, sketch.Column.Name, better.Column.Name));
            }
            else
            {
                kept.Add(sketch);
            }
        }

        return [.. kept.Where(s => !s.IsForeignKey), .. kept.Where(s => s.IsForeignKey)];
    }

    /// <summary>Columns that reading the source added to join texts with numbers.</summary>
    private static bool IsDerivedKey(TableProfile table, ColumnProfile column) =>
        column.Name.EndsWith("_key", StringComparison.Ordinal)
        && table.Columns.Any(c => c.Name == column.Name[..^"_key".Length]);

    /// <summary>A column of ones says that every row counts once.</summary>
    private bool IsCounter(ColumnProfile column) =>
        column is { Distinct: 1, Smallest: "1" or "1.0" } && signs.Count.IsHeadOf(reader.Read(column.Name));

    /// <summary>A number called like the rows of another dataset ("client") points there, even without a join.
    /// </summary>
    private bool NamesOtherRow(DatasetPlan dataset, ColumnProfile column)
    {
        var name = reader.Read(column.Name);
        return column.Type is ColumnType.Whole or ColumnType.Real && column.Distinct > 50 && !signs.Zip.IsIn(name)
            && name.Head is { Head.Concept: not null } head && !EnglishNouns.IsPlural(head.Folded)
            && !signs.Count.HasExactly(name.Tokens[0]) && !signs.Number.HasExactly(name.Tokens[0])
            && !signs.Mean.HasExactly(name.Tokens[0]) && !signs.Total.HasExactly(name.Tokens[0])
            && plans.Any(p => p.PartOf is null && p.Name != (dataset.PartOf ?? dataset.Name)
                && EntityWords.AreAlike(name, p.Entity));
    }

    private bool IsForeignKey(TableProfile table, ColumnProfile column) =>
        profile.Joins.Any(j => j.FromTable == table.Name && j.FromColumns.Contains(column.Name)
            && !(j.OneToOne && table.PrimaryKey is [var key] && key == column.Name)
            && IsKeyLike(column, j));

    /// <summary>Joins over places or names ("zip code") lead somewhere, but the column still says something.</summary>
    private bool IsKeyLike(ColumnProfile column, JoinProfile join)
    {
        var name = reader.Read(column.Name);
        return !signs.Zip.IsIn(name)
            && (signs.Key.IsHeadOf(name) || signs.Number.IsHeadOf(name) || join.Declared
                || column.Type is ColumnType.Whole or ColumnType.Real)
            && !(join.ToColumns is [var there] && !IsKey(join.ToTable, there));
    }

    private bool IsKey(string table, string column)
    {
        var key = profile.Tables.First(t => t.Name == table).PrimaryKey;
        return key.Count == 0 || key.Any(k => k == column || k + "_key" == column);
    }

    private static bool IsRepeated(ColumnProfile one, ColumnProfile other) =>
        PartNames.Snake(one.Name) == PartNames.Snake(other.Name)
        && one.Type == other.Type && one.Filled == other.Filled && one.Distinct == other.Distinct
        && one.Smallest == other.Smallest && one.Largest == other.Largest;

    /// <summary>Whether a column says the same as another, and better: text beats 1 and 0, dates beat text.</summary>
    private static bool IsBetterTwin(ColumnSketch better, ColumnSketch sketch)
    {
        if (better == sketch
            || !(better.Column.SameAs.Contains(sketch.Column.Name)
                || sketch.Column.SameAs.Contains(better.Column.Name)))
        {
            return false;
        }

        if (sketch.IsKey || sketch.IsForeignKey || !(AreBothFlags(better, sketch) || AreEqual(better, sketch)))
        {
            return false;
        }

        var (rank, other) = (RankOf(better), RankOf(sketch));
        return rank < other
            || (rank == other && better.Table.Columns.TakeWhile(c => c != sketch.Column).Contains(better.Column));
    }

    private static bool AreBothFlags(ColumnSketch one, ColumnSketch other) =>
        one.Kind == DimensionKind.Flag && other.Kind == DimensionKind.Flag;

    /// <summary>
    /// Whether two columns hold the same numbers or dates, perhaps one of them as text. That each value of one goes
    /// with one value of the other is not enough: in a short table names go with prices.
    /// </summary>
    private static bool AreEqual(ColumnSketch one, ColumnSketch other)
    {
        var (left, right) = (one.Column, other.Column);
        var isDateAsText = (left.Type, right.Type) is (ColumnType.Date or ColumnType.Instant, ColumnType.Text)
            && other.Name.Tokens.Any(t => one.Name.Tokens.Any(o => o.Folded == t.Folded));
        return (isDateAsText && left.Distinct == right.Distinct)
            || (left.Type == right.Type && left.Type != ColumnType.Text && left.Distinct > 2
                && left.Smallest == right.Smallest && left.Largest == right.Largest);
    }

    private static int RankOf(ColumnSketch sketch) => (sketch.Kind, sketch.Column.Type) switch
    {
        (DimensionKind.Time, _) => 0,
        (DimensionKind.Flag, ColumnType.Text) => 1,
        (DimensionKind.Flag, _) => 2,
        (_, ColumnType.Text) => 3,
        _ => 4,
    };
}
