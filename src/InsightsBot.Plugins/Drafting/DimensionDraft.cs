using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Makes dimensions of chosen columns.</summary>
internal sealed class DimensionDraft(ColumnLabels labels, MemberDraft members, NameSigns signs)
{
    private const int DistinctForBandsMin = 13;
    private readonly PartNames _names = new();

    /// <summary>The dimensions of all datasets, in order, each with the sketch it was made of.</summary>
    public IReadOnlyList<(Dimension Dimension, ColumnSketch Sketch)> Of(
        IReadOnlyList<(DatasetPlan Dataset, IReadOnlyList<ColumnSketch> Columns)> chosen)
    {
        var repeated = chosen.SelectMany(c => c.Columns.Select(NameOf))
            .GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        var drafted = new List<(Dimension, ColumnSketch)>();
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var family in chosen.GroupBy(c => c.Dataset.PartOf ?? c.Dataset.Name))
        {
            var taken = LabelsOfOthers(family.SelectMany(f => f.Columns));
            foreach (var (dataset, columns) in family)
            {
                foreach (var sketch in columns)
                {
                    var plain = NameOf(sketch);
                    var full = dataset.Name + "_" + PartNames.Snake(sketch.Column.Name);
                    var name = repeated.Contains(plain)
                        ? _names.Take(dataset.Name + "_" + plain, full)
                        : _names.Take(plain, full);
                    drafted.Add((DimensionOf(dataset, sketch, name, taken, used), sketch));
                }
            }
        }

        return drafted;
    }

    /// <summary>Labels of everything that is no number, in both languages: numbers give way to them.</summary>
    private HashSet<string> LabelsOfOthers(IEnumerable<ColumnSketch> columns) =>
        columns.Where(c => c.Kind != DimensionKind.Number).Select(c => labels.LabelOf(labels.Core(c)))
            .SelectMany(l => new[] { l.De, l.En }).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private string NameOf(ColumnSketch sketch)
    {
        var name = sketch.Kind == DimensionKind.Flag
            ? FlagName(sketch)
            : PartNames.Snake(sketch.Column.Name);
        return name.Length == 0 ? "column" : char.IsAsciiDigit(name[0]) ? "column_" + name : name;
    }

    /// <summary>The column's name without "flag", "is", "(Y/N)" and the like: "is_active" is called "active".</summary>
    private string FlagName(ColumnSketch sketch)
    {
        var kept = labels.Core(sketch).Tokens;
        var dropped = sketch.Name.Tokens.Where(t => !kept.Contains(t)).Select(t => t.Folded)
            .ToHashSet(StringComparer.Ordinal);
        var parts = PartNames.Snake(sketch.Column.Name).Split('_').Where(w => !dropped.Contains(w)).ToList();
        if (parts is [.., "y" or "j", "n"] && parts.Count > 2)
        {
            parts.RemoveRange(parts.Count - 2, 2);
        }

        return string.Join('_', parts);
    }

    private Dimension DimensionOf(
        DatasetPlan dataset, ColumnSketch sketch, string name, HashSet<string> taken, HashSet<string> used)
    {
        var label = labels.LabelOf(sketch, labels.Plain(sketch));
        if (sketch.Kind == DimensionKind.Number && (taken.Contains(label.De) || taken.Contains(label.En)))
        {
            label = labels.LabelOf(labels.Core(sketch));
        }

        if (sketch.Column.Type == Tables.ColumnType.TimeOfDay && label.De == "Zeit")
        {
            label = new BilingualText("Uhrzeit", "time of day");
        }

        if (!used.Add(dataset.Name + "\n" + label.De))
        {
            label = labels.LabelOf(sketch.Name);
        }

        return new Dimension
        {
            Name = name,
            Label = label,
            Synonyms = Free(labels.SynonymsOf(sketch, dataset.Entity, label), label, taken),
            Dataset = dataset.Name,
            Column = sketch.Column.Name,
            Kind = sketch.Kind,
            Unit = sketch.Unit,
            Bands = BandsOf(sketch),
            TrueValue = sketch.Flag?.Yes,
            FalseValue = sketch.Flag?.No,
            Members = sketch.Kind == DimensionKind.Category ? members.Of(sketch) : [],
            IsConstant = sketch.Column.Distinct == 1 && sketch.Column.Filled == sketch.Table.Rows,
        };
    }

    /// <summary>Synonyms that are not what another column is called: "churn score" is no "churn".</summary>
    private static BilingualWords Free(BilingualWords synonyms, BilingualText own, HashSet<string> taken)
    {
        return new BilingualWords([.. synonyms.De.Where(IsFree)], [.. synonyms.En.Where(IsFree)]);

        bool IsFree(string word) => !taken.Contains(word)
            || word.Equals(own.De, StringComparison.OrdinalIgnoreCase)
            || word.Equals(own.En, StringComparison.OrdinalIgnoreCase);
    }

    private IReadOnlyList<double> BandsOf(ColumnSketch sketch)
    {
        var column = sketch.Column;
        if (!sketch.IsMeasurable || column.Distinct < DistinctForBandsMin
            || BandEdges.Read(column.Smallest) is not { } smallest || BandEdges.Read(column.Largest) is not { } largest)
        {
            return [];
        }

        return sketch.Unit == Unit.Years && signs.Age.IsHeadOf(sketch.Name) && largest is > 18 and <= 125
            ? BandEdges.OfAge(smallest, largest)
            : BandEdges.Between(smallest, largest, column.Type == Tables.ColumnType.Whole);
    }
}
