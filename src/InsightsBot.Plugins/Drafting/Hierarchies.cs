using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Finds which dimension is one level above another: city below state, reason below category.</summary>
internal sealed class Hierarchies(NameSigns signs)
{
    private static readonly string[] Broad =
        ["category", "kategorie", "group", "gruppe", "class", "klasse", "area", "bereich", "department", "family"];

    private static readonly string[] Narrow =
        ["reason", "grund", "subcategory", "unterkategorie", "detail", "details", "topic", "thema", "issue", "type",
        "typ", "art", "subgroup", "untergruppe"];

    /// <summary>The dimensions, each with its parent where there is one.</summary>
    /// <param name="drafted">All dimensions with their sketches.</param>
    /// <param name="entityOf">The dataset that stands for the rows of a dataset.</param>
    public IReadOnlyList<Dimension> WithParents(
        IReadOnlyList<(Dimension Dimension, ColumnSketch Sketch)> drafted, Func<string, string> entityOf)
    {
        var groups = drafted.GroupBy(d => entityOf(d.Dimension.Dataset)).ToDictionary(g => g.Key, g => g.ToList());
        return [.. drafted.Select(d =>
            ParentOf(d, groups[entityOf(d.Dimension.Dataset)]) is { } parent
                ? d.Dimension with { Parent = parent }
                : d.Dimension)];
    }

    private string? ParentOf(
        (Dimension Dimension, ColumnSketch Sketch) child, List<(Dimension Dimension, ColumnSketch Sketch)> family) =>
        child.Dimension.Kind switch
        {
            DimensionKind.Place => PlaceAbove(child, family),
            DimensionKind.Category => CategoryAbove(child, family),
            DimensionKind.Flag or DimensionKind.Number or DimensionKind.Time or DimensionKind.Identity
                or DimensionKind.Verbatim => null,
        };

    private string? PlaceAbove(
        (Dimension Dimension, ColumnSketch Sketch) child, List<(Dimension Dimension, ColumnSketch Sketch)> family)
    {
        var level = LevelOf(child.Sketch.Name);
        return family.Where(f => f.Dimension.Kind == DimensionKind.Place && LevelOf(f.Sketch.Name) > level
                && f.Sketch.Column.Distinct <= child.Sketch.Column.Distinct)
            .OrderBy(f => LevelOf(f.Sketch.Name))
            .ThenByDescending(f => f.Dimension.Dataset == child.Dimension.Dataset)
            .Select(f => f.Dimension.Name).FirstOrDefault();
    }

    /// <summary>0 for postal codes up to 5 for countries; -1 for places of no known level, such as sites.</summary>
    private int LevelOf(NameReading name) =>
        signs.Zip.IsIn(name) ? 0
        : signs.City.IsIn(name) ? 1
        : signs.County.IsIn(name) ? 2
        : signs.State.IsIn(name) ? 3
        : signs.Region.IsIn(name) ? 4
        : signs.Country.IsIn(name) ? 5
        : -1;

    private static string? CategoryAbove(
        (Dimension Dimension, ColumnSketch Sketch) child, List<(Dimension Dimension, ColumnSketch Sketch)> family)
    {
        var words = WordsOf(child);
        return family
            .Where(f => f.Dimension != child.Dimension && f.Dimension.Kind == DimensionKind.Category
                && f.Sketch.Column.Distinct < child.Sketch.Column.Distinct && IsAbove(WordsOf(f), words))
            .Select(f => f.Dimension.Name).FirstOrDefault();
    }

    private static bool IsAbove(List<string> upper, List<string> lower)
    {
        if (lower is ["sub" or "unter", .. var rest] && rest.SequenceEqual(upper))
        {
            return true;
        }

        if (upper.Count == 1 && (lower is [var only] && (only == "sub" + upper[0] || only == "unter" + upper[0])))
        {
            return true;
        }

        return upper.Count > 1 && lower.Count == upper.Count && upper.SkipLast(1).SequenceEqual(lower.SkipLast(1))
            && Broad.Contains(upper[^1]) && Narrow.Contains(lower[^1]);
    }

    private static List<string> WordsOf((Dimension Dimension, ColumnSketch Sketch) part) =>
        [.. part.Sketch.Name.Content.SelectMany(t => t.Folded.Split(' ')).Where(w => w != "code")];
}
