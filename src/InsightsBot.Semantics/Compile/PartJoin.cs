using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Compile;

/// <summary>Puts the parts of a query together as named steps; several meet on their groups.</summary>
internal sealed class PartJoin(
    SemanticModel model,
    SqlDialect dialect,
    QueryComments comments,
    IReadOnlyList<CompiledColumn> groups,
    IReadOnlyList<SqlPart> parts,
    string keysName,
    string leftOutName)
{
    /// <summary>The group's column in the outer statement.</summary>
    public string Key(CompiledColumn group) => Source + "." + dialect.Quote(group.Name);

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

    /// <summary>The statement without order and limit.</summary>
    /// <param name="select">The columns of the result.</param>
    /// <param name="leftOut">The SELECT that counts rows in no group; null where none are left out.</param>
    public string Statement(IEnumerable<string> select, string? leftOut)
    {
        var list = string.Join(",\n  ", select);
        var with = parts.Select((p, i) => Step(i + 1, p.Comment, p.Name, p.Text)).ToList();
        var from = $"FROM {dialect.Quote(parts[0].Name)}";
        if (parts.Count > 1 && groups.Count == 0)
        {
            from += string.Concat(parts.Skip(1).Select(p => $"\nCROSS JOIN {dialect.Quote(p.Name)}"));
        }
        else if (parts.Count > 1)
        {
            var names = string.Join(", ", groups.Select(g => dialect.Quote(g.Name)));
            with.Add(Step(with.Count + 1, comments.Keys(), keysName, string.Join(
                "\nUNION\n", parts.Select(p => $"SELECT {names} FROM {dialect.Quote(p.Name)}"))));
            from = $"FROM {dialect.Quote(keysName)}" + string.Concat(parts.Select(p =>
                $"\nLEFT JOIN {dialect.Quote(p.Name)} ON " +
                    string.Join(" AND ", groups.Select(g => dialect.SameOrBothEmpty(
                    Key(g), $"{dialect.Quote(p.Name)}.{dialect.Quote(g.Name)}")))));
        }

        if (leftOut is not null)
        {
            with.Add(Step(with.Count + 1, comments.LeftOut(), leftOutName, leftOut));
        }

        return $"WITH\n{string.Join(",\n", with)}\n{comments.Step(with.Count + 1, comments.Result())}\nSELECT\n  " +
            $"{list}\n{from}";
    }

    /// <summary>The number of rows in no group, as a select expression.</summary>
    public string LeftOut() => $"(SELECT {dialect.Quote("rows")} FROM {dialect.Quote(leftOutName)})";

    /// <summary>Conditions on figures; they filter the rows of the outer statement.</summary>
    public string Having(IReadOnlyList<string> conditions) =>
        conditions.Count == 0 ? "" : $"\n{comments.Having()}\nWHERE " + string.Join(" AND ", conditions);

    private string Source => dialect.Quote(parts.Count == 1 || groups.Count == 0 ? parts[0].Name : keysName);

    private string Step(int place, string words, string name, string text) =>
        $"{comments.Step(place, words)}\n{dialect.Quote(name)} AS (\n{Indent(text)}\n)";

    private static CompiledColumn Part(Measure measure, string suffix, ColumnRole role, Measure owner) =>
        new(owner.Name + suffix, measure.Label, role, measure.Unit, owner);

    private IEnumerable<(CompiledColumn Column, string Text)> ColumnsOf(Measure measure)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var (column, _) in parts[i].Columns.Where(c => c.Column.Measure?.Name == measure.Name))
            {
                yield return (column, $"{dialect.Quote(parts[i].Name)}.{dialect.Quote(column.Name)}");
            }
        }
    }

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
