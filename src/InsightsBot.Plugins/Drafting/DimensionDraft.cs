using InsightsBot.Semantics.Model;

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
        foreach (var (dataset, columns) in chosen)
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var sketch in columns)
            {
                var plain = NameOf(sketch);
                var full = dataset.Name + "_" + PartNames.Snake(sketch.Column.Name);
                var name = repeated.Contains(plain)
                    ? _names.Take(dataset.Name + "_" + plain, full)
                    : _names.Take(plain, full);
                drafted.Add((DimensionOf(dataset, sketch, name, taken), sketch));
            }
        }

        return drafted;
    }

    private string NameOf(ColumnSketch sketch)
    {
        var name = sketch.Kind == DimensionKind.Flag
            ? PartNames.Snake(string.Join(' ', labels.Core(sketch).Tokens.Select(t => t.Text)))
            : PartNames.Snake(sketch.Column.Name);
        return name.Length == 0 ? "column" : char.IsAsciiDigit(name[0]) ? "column_" + name : name;
    }

    private Dimension DimensionOf(DatasetPlan dataset, ColumnSketch sketch, string name, HashSet<string> taken)
    {
        var label = ColumnLabels.LabelOf(labels.Plain(sketch));
        if (!taken.Add(label.De) | !taken.Add("en " + label.En))
        {
            label = ColumnLabels.LabelOf(sketch.Name);
        }

        return new Dimension
        {
            Name = name,
            Label = label,
            Synonyms = labels.SynonymsOf(sketch, dataset.Entity, label),
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
