using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What must hold between a dataset and the other parts.</summary>
internal sealed class DatasetRules(ModelParts parts, Reach reach, IssueList issues)
{
    private readonly Dictionary<string, HashSet<string>> _columns = ColumnsOf(parts);

    public void Check(Bound<Dataset> bound)
    {
        var (dataset, section) = bound;
        if (dataset.Time is { } time)
        {
            NameRules.FindDimension(
                time, DimensionKind.Time, dataset.Name, section.PlaceOf("time"), parts, reach, issues);
        }

        foreach (var name in dataset.NamedBy)
        {
            NameRules.FindDimension(name, null, dataset.Name, section.PlaceOf("named_by"), parts, reach, issues);
        }

        CheckJoins(dataset, section);
        new JourneyRules(parts, reach, issues).Check(dataset, section);
        CheckPartOf(dataset, section);
        CheckInitiatives(dataset, section);
        var hasWords = parts.Dimensions.Any(d => d.Part.Dataset == dataset.Name
            && d.Part.Column == dataset.Verbatim && d.Part.Kind == DimensionKind.Verbatim);
        if (dataset.Verbatim is { } verbatim && !hasWords)
        {
            section.Warn("verbatim", RuleSentences.VerbatimWithoutDimension(verbatim));
        }
    }

    /// <summary>Each column is a dimension of the dataset itself; what goes in pairs is given in pairs.</summary>
    private void CheckInitiatives(Dataset dataset, Section section)
    {
        if (dataset.Initiatives is not { } columns)
        {
            return;
        }

        var place = section.PlaceOf("initiatives");
        foreach (var (key, name) in columns.All.Where(c => c.Dimension is { Length: > 0 }))
        {
            DimensionKind? wanted = key is "start" or "end" ? DimensionKind.Time : null;
            if (NameRules.FindDimension(name!, wanted, dataset.Name, place, parts, reach, issues) is { } found
                && found.Dataset != dataset.Name)
            {
                issues.Error(place, RuleSentences.InitiativeColumnElsewhere(key, name!, dataset.Name));
            }
        }

        if (columns.ScopeDimension is null != columns.ScopeMember is null)
        {
            issues.Error(place, RuleSentences.InitiativeHalf("scope_dimension", "scope_member"));
        }

        if (columns.TargetDimension is null != columns.TargetMember is null)
        {
            issues.Error(place, RuleSentences.InitiativeHalf("target_dimension", "target_member"));
        }
    }

    private void CheckJoins(Dataset dataset, Section section)
    {
        var ways = new HashSet<(string To, string? Role)>();
        for (var i = 0; i < dataset.Joins.Count; i++)
        {
            var join = dataset.Joins[i];
            var place = section.PlaceIn("joins", i, "to");
            if (!NameRules.IsDataset(join.To, place, parts, issues))
            {
                continue;
            }

            if (!ways.Add((join.To, join.Role)))
            {
                issues.Error(place, RuleSentences.JoinsAlike(join.To));
            }

            foreach (var pair in join.Columns)
            {
                CheckColumn(pair.Here, dataset.Name, section.PlaceIn("joins", i, "on"));
                CheckColumn(pair.There, join.To, section.PlaceIn("joins", i, "on"));
            }
        }
    }

    /// <summary>
    /// Only the database knows all columns; here a column is suspect when a known one is spelt nearly so.
    /// </summary>
    private void CheckColumn(string column, string dataset, Place place)
    {
        var known = _columns.GetValueOrDefault(dataset);
        if (known is not null && !known.Contains(column) && Nearest.Of(column, known) is { } nearest)
        {
            issues.Warn(place, RuleSentences.ColumnUnnamed(column, dataset, nearest));
        }
    }

    private void CheckPartOf(Dataset dataset, Section section)
    {
        if (dataset.PartOf is not { } whole
            || !NameRules.IsDataset(whole, section.PlaceOf("part_of"), parts, issues))
        {
            return;
        }

        if (NameRules.Circle(dataset.Name, name => parts.Dataset(name)?.PartOf) is { } circle)
        {
            section.Error("part_of", RuleSentences.Circle("part_of", circle));
        }
        else if (parts.Dataset(whole)?.PartOf is { } further)
        {
            section.Error("part_of", RuleSentences.PartOfPart(whole, further));
        }
        else if (!reach.Has(dataset.Name, whole) && !reach.Has(whole, dataset.Name))
        {
            section.Warn("part_of", RuleSentences.PartWithoutJoin(dataset.Name, whole));
        }
    }

    /// <summary>The columns that keys, dimensions and measures name, per dataset.</summary>
    private static Dictionary<string, HashSet<string>> ColumnsOf(ModelParts parts)
    {
        var columns = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (dataset, _) in parts.Datasets)
        {
            columns[dataset.Name] = [.. dataset.PrimaryKey];
        }

        foreach (var (dimension, _) in parts.Dimensions)
        {
            columns.GetValueOrDefault(dimension.Dataset)?.Add(dimension.Column);
        }

        foreach (var (measure, _) in parts.Measures)
        {
            if (measure.Aggregation.InputColumn is { } column)
            {
                columns.GetValueOrDefault(measure.Dataset)?.Add(column);
            }
        }

        return columns;
    }
}
