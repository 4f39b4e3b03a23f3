using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Names are snake_case and unique, and every name that is used stands for something.</summary>
internal static class NameRules
{
    /// <summary>Checks the names that one file gives.</summary>
    public static void CheckGiven<T>(IReadOnlyList<Bound<T>> parts, PartKind kind, Func<T, string> nameOf)
    {
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (part, section) in parts)
        {
            var name = nameOf(part);
            if (name.Length == 0)
            {
                // Already reported as missing.
                continue;
            }

            var place = section.PlaceOf("name");
            if (!SnakeName.IsOne(name))
            {
                section.Error("name", RuleSentences.NotSnakeCase(name));
            }

            if (!first.TryAdd(name, place))
            {
                section.Error("name", RuleSentences.NameTwice(kind, name, first[name]));
            }
        }
    }

    /// <summary>Checks a name of a dataset; "" was already reported.</summary>
    public static bool IsDataset(string name, Place place, ModelParts parts, IssueList issues)
    {
        if (name.Length == 0 || parts.Dataset(name) is not null)
        {
            return name.Length > 0;
        }

        issues.Error(place, RuleSentences.UnknownName(PartKind.Dataset, name, Nearest.Of(name, parts.DatasetNames)));
        return false;
    }

    /// <summary>Checks a name of a measure; "" was already reported.</summary>
    public static bool IsMeasure(string name, Place place, ModelParts parts, IssueList issues)
    {
        if (name.Length == 0 || parts.Measure(name) is not null)
        {
            return name.Length > 0;
        }

        issues.Error(place, RuleSentences.UnknownName(PartKind.Measure, name, Nearest.Of(name, parts.MeasureNames)));
        return false;
    }

    /// <summary>The dimension of a name, of a kind where one is wanted, within reach; null after an issue.</summary>
    public static Dimension? FindDimension(
        string name, DimensionKind? wanted, string from, Place place, ModelParts parts, Reach reach, IssueList issues)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (parts.Dimension(name) is not { } dimension)
        {
            var fitting = parts.Dimensions.Select(d => d.Part).Where(d => wanted is null || d.Kind == wanted);
            var nearest = Nearest.Of(name, fitting.Select(d => d.Name)) ?? Nearest.Of(name, parts.DimensionNames);
            issues.Error(place, RuleSentences.UnknownName(PartKind.Dimension, name, nearest));
            return null;
        }

        if (wanted is { } kind && dimension.Kind != kind)
        {
            var fitting = parts.Dimensions.Select(d => d.Part).Where(d => d.Kind == kind).Select(d => d.Name);
            issues.Error(place, RuleSentences.WrongKind(name, dimension.Kind, kind, Nearest.Of(name, fitting)));
            return null;
        }

        if (parts.Dataset(from) is not null && parts.Dataset(dimension.Dataset) is not null
            && !reach.Has(from, dimension.Dataset))
        {
            issues.Error(place, RuleSentences.OutOfReach(name, dimension.Dataset, from));
            return null;
        }

        return dimension;
    }

    /// <summary>The circle a name runs in when each name leads to one other, or null.</summary>
    public static IReadOnlyList<string>? Circle(string start, Func<string, string?> next)
    {
        List<string> path = [start];
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        for (var name = next(start); name is not null; name = next(name))
        {
            path.Add(name);
            if (name == start)
            {
                return path;
            }

            if (!seen.Add(name))
            {
                // The circle does not contain the start; it is reported where it does.
                return null;
            }
        }

        return null;
    }
}
