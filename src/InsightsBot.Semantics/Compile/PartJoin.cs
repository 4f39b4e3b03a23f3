using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Compile;

/// <summary>Puts the parts of a query side by side: one part stands for itself, several meet on their groups.</summary>
internal sealed class PartJoin(
    SemanticModel model, SqlDialect dialect, IReadOnlyList<CompiledColumn> groups, IReadOnlyList<SqlPart> parts)
{
    /// <summary>The group as a select expression.</summary>
    public string Group(CompiledColumn group) => Key(group);

    /// <summary>The group's column in the outer statement.</summary>
    public string Key(CompiledColumn group) => (parts.Count == 1 ? "part_1." : "keys.") + dialect.Quote(group.Name);

    /// <summary>The columns a measure shows, with their expressions.</summary>
    public IEnumerable<(CompiledColumn Column, string Text)> Figures(Measure measure)
    {
        if (measure.Aggregation is not Aggregation.Ratio ratio)
        {
            return ColumnsOf(measure).Select(c => (c.Column, c.Text));
        }

        var figure = new CompiledColumn(measure.Name, measure.Label, ColumnRole.Figure, measure.Unit, measure);
        var above = model.Measure(ratio.Numerator);
        var below = model.Measure(ratio.Denominator);
        return
        [
            (figure, Figure(measure)),
            (Part(above, "_yes", ColumnRole.Yes, measure), Figure(above)),
            (Part(below, "_base", ColumnRole.Base, measure), Figure(below)),
        ];
    }

    /// <summary>The expression of a measure's figure.</summary>
    public string Figure(Measure measure) => measure.Aggregation is Aggregation.Ratio ratio
        ? dialect.Divide(Figure(model.Measure(ratio.Numerator)), Figure(model.Measure(ratio.Denominator)))
        : ColumnsOf(measure).First(c => c.Column.Role == ColumnRole.Figure).Text;

    /// <summary>The outer statement without order and limit.</summary>
    public string Statement(IEnumerable<string> select)
    {
        var list = string.Join(",\n  ", select);
        if (parts.Count == 1)
        {
            return $"WITH part_1 AS (\n{Indent(parts[0].Text)}\n)\nSELECT\n  {list}\nFROM part_1";
        }

        var with = parts.Select((p, i) => $"part_{i + 1} AS (\n{Indent(p.Text)}\n)").ToList();
        if (groups.Count == 0)
        {
            var all = string.Join(" CROSS JOIN ", parts.Select((_, i) => $"part_{i + 1}"));
            return $"WITH {string.Join(",\n", with)}\nSELECT\n  {list}\nFROM {all}";
        }

        var names = string.Join(", ", groups.Select(g => dialect.Quote(g.Name)));
        with.Add($"keys AS (\n  {string.Join(" UNION ", parts.Select((_, i) => $"SELECT {names} FROM part_{i + 1}"))}\n)");
        var joins = parts.Select((_, i) => $"LEFT JOIN part_{i + 1} ON " + string.Join(
            " AND ",
            groups.Select(g => dialect.SameOrBothEmpty($"keys.{dialect.Quote(g.Name)}", $"part_{i + 1}.{dialect.Quote(g.Name)}"))));
        return $"WITH {string.Join(",\n", with)}\nSELECT\n  {list}\nFROM keys\n{string.Join("\n", joins)}";
    }

    /// <summary>Conditions on figures; they filter the rows of the outer statement.</summary>
    public string Having(IReadOnlyList<string> conditions)
    {
        _ = parts;
        return conditions.Count == 0 ? "" : "\nWHERE " + string.Join(" AND ", conditions);
    }

    private static CompiledColumn Part(Measure measure, string suffix, ColumnRole role, Measure owner) =>
        new(owner.Name + suffix, measure.Label, role, measure.Unit, owner);

    private IEnumerable<(CompiledColumn Column, string Text)> ColumnsOf(Measure measure)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var column in parts[i].Columns.Where(c => c.Measure?.Name == measure.Name))
            {
                yield return (column, $"part_{i + 1}.{dialect.Quote(column.Name)}");
            }
        }
    }

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
