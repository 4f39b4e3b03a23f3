using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What must hold within a dimension and between it and the other parts.</summary>
internal sealed class DimensionRules(ModelParts parts, Reach reach, IssueList issues)
{
    public void Check(Bound<Dimension> bound)
    {
        var (dimension, section) = bound;
        NameRules.IsDataset(dimension.Dataset, section.PlaceOf("dataset"), parts, issues);
        CheckNumber(dimension, section);
        CheckFlag(dimension, section);
        CheckParent(dimension, section);
    }

    private static void CheckNumber(Dimension dimension, Section section)
    {
        if (dimension.Kind != DimensionKind.Number)
        {
            if (dimension.Unit is not null)
            {
                section.Warn("unit", RuleSentences.OnlyFor("unit", DimensionKind.Number));
            }

            if (dimension.Bands.Count > 0)
            {
                section.Error("bands", RuleSentences.OnlyFor("bands", DimensionKind.Number));
            }
        }

        for (var i = 1; i < dimension.Bands.Count; i++)
        {
            if (dimension.Bands[i] <= dimension.Bands[i - 1])
            {
                var place = section.PlaceIn("bands", i, "");
                section.Issues.Error(
                    place, RuleSentences.BandsNotAscending(dimension.Bands[i - 1], dimension.Bands[i]));
            }
        }
    }

    private static void CheckFlag(Dimension dimension, Section section)
    {
        if (dimension.Kind == DimensionKind.Flag)
        {
            if (dimension.TrueValue is null && !section.Has("true"))
            {
                section.Issues.Error(section.Place, RuleSentences.FlagWithoutTrue());
            }
            else if (dimension.TrueValue is { } yes && yes == dimension.FalseValue)
            {
                section.Error("false", RuleSentences.FlagValuesAlike(yes));
            }

            return;
        }

        if (dimension.TrueValue is not null)
        {
            section.Error("true", RuleSentences.OnlyFor("true", DimensionKind.Flag));
        }

        if (dimension.FalseValue is not null)
        {
            section.Error("false", RuleSentences.OnlyFor("false", DimensionKind.Flag));
        }
    }

    private void CheckParent(Dimension dimension, Section section)
    {
        if (dimension.Parent is not { } parent)
        {
            return;
        }

        var found = NameRules.FindDimension(
            parent, null, dimension.Dataset, section.PlaceOf("parent"), parts, reach, issues);
        if (found is not null
            && NameRules.Circle(dimension.Name, name => parts.Dimension(name)?.Parent) is { } circle)
        {
            section.Error("parent", RuleSentences.Circle("parent", circle));
        }
    }
}
