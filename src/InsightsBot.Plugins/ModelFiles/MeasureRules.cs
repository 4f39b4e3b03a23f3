using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What must hold between a measure and the other parts.</summary>
internal sealed class MeasureRules(ModelParts parts, Reach reach, IssueList issues)
{
    public void Check(Bound<Measure> bound)
    {
        var (measure, section) = bound;
        NameRules.IsDataset(measure.Dataset, section.PlaceOf("dataset"), parts, issues);
        if (measure.Time is { } time)
        {
            NameRules.FindDimension(
                time, DimensionKind.Time, measure.Dataset, section.PlaceOf("time"), parts, reach, issues);
        }

        CheckAggregation(measure, section);
        for (var i = 0; i < measure.Where.Count; i++)
        {
            CheckCondition(measure, section, i);
        }
    }

    private void CheckAggregation(Measure measure, Section section)
    {
        switch (measure.Aggregation)
        {
            case Aggregation.Rate rate:
                NameRules.FindDimension(
                    rate.Flag, DimensionKind.Flag, measure.Dataset, section.PlaceOf("rate"), parts, reach, issues);
                CheckUnit(measure, section, "rate");
                break;
            case Aggregation.Nps:
                CheckUnit(measure, section, "nps");
                break;
            case Aggregation.Ratio ratio:
                CheckRatio(measure, ratio, section);
                break;
        }
    }

    private static void CheckUnit(Measure measure, Section section, string key)
    {
        var unit = MeasureReader.UnitOf(measure.Aggregation);
        if (measure.Unit != unit)
        {
            section.Warn("unit", RuleSentences.UnitOfAggregation(key, unit));
        }
    }

    private void CheckRatio(Measure measure, Aggregation.Ratio ratio, Section section)
    {
        var inner = section.Find("ratio") as Node.Mapping;
        Place PlaceOf(string key)
        {
            var field = inner?.Fields.FirstOrDefault(f => f.Key.Text == key);
            return field?.Value is { } node ? section.PlaceOf(node) : section.PlaceOf("ratio");
        }

        NameRules.IsMeasure(ratio.Numerator, PlaceOf("numerator"), parts, issues);
        NameRules.IsMeasure(ratio.Denominator, PlaceOf("denominator"), parts, issues);
        if (CircleOf(measure.Name) is { } circle)
        {
            section.Error("ratio", RuleSentences.Circle("ratio", circle));
        }
    }

    /// <summary>The way from a measure over ratios back to itself, or null.</summary>
    private List<string>? CircleOf(string start)
    {
        // Breadth first with the way kept per measure: the shortest circle is the easiest to read.
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var name))
        {
            if (parts.Measure(name)?.Aggregation is not Aggregation.Ratio ratio)
            {
                continue;
            }

            foreach (var next in new[] { ratio.Numerator, ratio.Denominator })
            {
                if (next == start)
                {
                    List<string> path = [start];
                    for (var step = name; step != start; step = cameFrom[step])
                    {
                        path.Insert(0, step);
                    }

                    path.Insert(0, start);
                    return path;
                }

                if (cameFrom.TryAdd(next, name))
                {
                    open.Enqueue(next);
                }
            }
        }

        return null;
    }

    private void CheckCondition(Measure measure, Section section, int index)
    {
        var condition = measure.Where[index];
        var place = section.PlaceIn("where", index, "dimension");
        var dimension = NameRules.FindDimension(
            condition.Dimension, null, measure.Dataset, place, parts, reach, issues);
        if (dimension is not { Kind: DimensionKind.Flag, TrueValue: { } yes })
        {
            return;
        }

        string[] members = dimension.FalseValue is { } no ? [yes, no] : [yes];
        foreach (var value in condition.Values.Where(v => dimension.FalseValue is not null && !members.Contains(v)))
        {
            var at = section.PlaceIn("where", index, condition.Negated ? "is_not" : "is");
            issues.Error(at, RuleSentences.NoMemberOfFlag(value, dimension.Name, Nearest.Of(value, members)));
        }
    }
}
