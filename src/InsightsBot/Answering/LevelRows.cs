using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Rows that are level with the last row of a ranking and so might stand in its place.</summary>
public sealed class LevelRows
{
    /// <summary>So many rows are named at most. In rows.</summary>
    private const int NamedMax = 5;

    private readonly ResultRows _rows;
    private readonly IReadOnlyList<int> _named;
    private readonly int _column;
    private readonly int _place;

    private LevelRows(ResultRows rows, IReadOnlyList<int> named, int column, int place) =>
        (_rows, _named, _column, _place) = (rows, named, column, place);

    /// <summary>The query that shows whether the ranking was cut between level rows; null for other queries.</summary>
    /// <remarks>It gives some rows more, and the number they are ranked by.</remarks>
    public static MetricQuery? Probe(MetricQuery query)
    {
        if (query is not { Limit: { } limit, Order: { } order } || query.Aim == Aim.Trend || query.Distinct
            || (order.Measure is null && order.Dimension is not { Kind: DimensionKind.Number or DimensionKind.Time }))
        {
            return null;
        }

        return query with
        {
            Limit = limit + NamedMax + 1,
            Columns = order.Dimension is { } by && !query.Columns.Contains(by) ? [.. query.Columns, by] : query.Columns,
        };
    }

    /// <summary>The level rows of what the probe gave; null when the cut is clear.</summary>
    /// <param name="query">The ranking.</param>
    /// <param name="probe">The statement of its probe.</param>
    /// <param name="rows">What that returned.</param>
    public static LevelRows? Of(MetricQuery query, CompiledSql probe, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var all = new ResultRows(probe, rows);
        var (place, order) = (query.Limit!.Value, query.Order!);
        var column = probe.Columns.ToList().FindIndex(c => order.Measure is { } measure
            ? c.Role == ColumnRole.Figure && c.Measure?.Name == measure
            : c.Role == ColumnRole.Member && c.Dimension == order.Dimension);
        if (column < 0 || all.Count <= place || all[place - 1][column] is not { } last)
        {
            return null;
        }

        var level = Enumerable.Range(place, all.Count - place).TakeWhile(r => Equals(all[r][column], last)).ToList();
        // "how old is the oldest?" is answered by one number, whoever shares it.
        var isNamed = probe.Columns.Where((c, i) => c.Role == ColumnRole.Member && i != column).Any();
        return level.Count == 0 || !isNamed ? null
            : new LevelRows(all, place == 1 ? [0, .. level] : level, column, place);
    }

    /// <summary>What is level, in one sentence.</summary>
    public string Say(Language language)
    {
        var isGerman = language == Language.German;
        var names = _named.Take(NamedMax).Select(r => NameOf(r, language)).Distinct().ToList();
        var more = _named.Count > NamedMax;
        var list = more ? string.Join(", ", names) + (isGerman ? " und weitere" : " and others")
            : names.Count < 2 ? string.Join(", ", names)
            : string.Join(", ", names.SkipLast(1)) + (isGerman ? " und " : " and ") + names[^1];
        var value = _rows.Number(0, _column) is not null && _rows.Columns[_column].Unit is { } unit
            ? FigureFormat.Write(_rows.Number(_place - 1, _column), unit, language)
            : _rows.CellText(_place - 1, _column, language);
        return (_place, isGerman) switch
        {
            (1, true) => $"Gleichauf auf Platz 1: {list} (je {value}).",
            (1, false) => $"Level in first place: {list} ({value} each).",
            (_, true) => $"Gleichauf mit Platz {_place}, hier aber nicht gezeigt: {list} ({value}).",
            (_, false) => $"Level with place {_place} but not shown here: {list} ({value}).",
        };
    }

    /// <summary>What a row is called by: its members, or the first column of a list that is not the order.</summary>
    private string NameOf(int row, Language language)
    {
        var columns = _rows.Columns.Select((c, i) => (Column: c, Index: i))
            .Where(c => c.Column.Role == ColumnRole.Member && c.Index != _column).ToList();
        var identity = columns.FindIndex(c => c.Column.Dimension?.Kind == DimensionKind.Identity);
        return _rows.CellText(row, columns[Math.Max(identity, 0)].Index, language);
    }
}
