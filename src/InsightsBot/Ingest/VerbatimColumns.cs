using InsightsBot.Asking;
using InsightsBot.Plugins.Tables;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Ingest;

/// <summary>Finds the columns of a source that hold customers' words.</summary>
internal static class VerbatimColumns
{
    private const double LengthLeast = 25;
    private const double DistinctShareLeast = 0.5;
    private const int SegmentMembersMax = 1000;
    private const double SegmentLengthMax = 40;

    /// <summary>The columns that are wanted, else those of the model, else long texts that hardly repeat.</summary>
    /// <param name="profile">What the source holds.</param>
    /// <param name="model">The model of the source.</param>
    /// <param name="wanted">Names of columns, "table.column" or "column".</param>
    /// <exception cref="AskingException">A wanted column is not there, or none holds words.</exception>
    public static IReadOnlyList<VerbatimColumn> Of(
        SourceProfile profile, SemanticModel model, IReadOnlyList<string> wanted)
    {
        var all = profile.Tables.SelectMany(t => t.Columns.Select(c => (Table: t, Column: c))).ToList();
        var chosen = wanted.Count > 0 ? [.. wanted.SelectMany(name => Named(all, name))]
            : all.Where(p => model.Datasets.Any(d => d.Table == p.Table.Name && d.Verbatim == p.Column.Name)).ToList();
        if (chosen.Count == 0)
        {
            chosen = [.. all.Where(p => IsWords(p.Column) && !p.Table.PrimaryKey.Contains(p.Column.Name))];
        }

        if (chosen.Count == 0)
        {
            throw new AskingException(new BilingualText(
                "In diesen Tabellen steht keine Spalte mit Texten von Kunden; --text nennt eine.",
                "These tables have no column with customers' texts; --text names one."));
        }

        return
        [
            .. chosen.Distinct().Select(p => new VerbatimColumn(
                chosen.Count(c => c.Table == p.Table) > 1 ? $"{p.Table.Name}.{p.Column.Name}" : p.Table.Name,
                p.Table.Name, p.Column.Name, p.Table.PrimaryKey, Day(p.Table, model),
                [.. p.Table.Columns.Where(c => c != p.Column && IsSegment(c, p.Table)).Select(c => c.Name)])),
        ];
    }

    private static List<(TableProfile Table, ColumnProfile Column)> Named(
        List<(TableProfile Table, ColumnProfile Column)> all, string name)
    {
        var named = all.Where(p => Is(p.Column.Name, name) || Is($"{p.Table.Name}.{p.Column.Name}", name)).ToList();
        return named.Count > 0 ? named : throw new AskingException(new BilingualText(
            $"Die Spalte „{name}“ gibt es in diesen Tabellen nicht; „ingest“ zeigt, welche es gibt.",
            $"These tables have no column “{name}”; “ingest” shows which there are."));
    }

    private static bool Is(string name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static bool IsWords(ColumnProfile column) =>
        column.Type == ColumnType.Text && column.MeanLength >= LengthLeast
        && column.Distinct >= DistinctShareLeast * Math.Max(1, column.Filled);

    private static bool IsSegment(ColumnProfile column, TableProfile table) =>
        column.Type is ColumnType.Text or ColumnType.Whole && column.Distinct <= SegmentMembersMax
        && column.MeanLength <= SegmentLengthMax && !table.PrimaryKey.Contains(column.Name);

    /// <summary>The column that says when: the model's, else the first with days or instants.</summary>
    private static string? Day(TableProfile table, SemanticModel model)
    {
        var time = model.Datasets.FirstOrDefault(d => d.Table == table.Name)?.Time;
        var column = time is null ? null : model.FindDimension(time)?.Column;
        return table.Columns.FirstOrDefault(c => c.Name == column)?.Name
            ?? table.Columns.FirstOrDefault(c => c.Type is ColumnType.Date or ColumnType.Instant)?.Name;
    }
}
