using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>What is worked out from the cells of a result: intervals, changes, and what may be said of them.</summary>
internal sealed class Findings
{
    private readonly Dictionary<(int Row, string Measure), Interval> _intervals = [];
    private readonly Dictionary<string, (Figure Change, Verdict? Verdict)> _changes = new(StringComparer.Ordinal);
    private readonly MetricQuery _query;
    private readonly ResultRows _rows;
    private readonly Estimates _estimates;

    public Findings(MetricQuery query, ResultRows rows)
    {
        _query = query;
        _rows = rows;
        _estimates = new Estimates(rows);
        foreach (var measure in query.Measures)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                if ((query.WithInterval || HasSmallBase(row, measure))
                    && _estimates.IntervalOf(row, measure) is { } interval)
                {
                    _intervals[(row, measure.Name)] = interval;
                }
            }

            if (ChangeOf(measure) is { } change)
            {
                _changes[measure.Name] = change;
            }
        }
    }

    /// <summary>Whether any figure carries an interval.</summary>
    public bool HasIntervals => _intervals.Count > 0;

    /// <summary>The measures whose figures carry intervals.</summary>
    public IEnumerable<Measure> WithIntervals =>
        _query.Measures.Where(m => _intervals.Keys.Any(k => k.Measure == m.Name));

    /// <summary>The measures that were judged, with the outcome.</summary>
    public IEnumerable<(Measure Measure, Verdict Verdict)> Verdicts => _query.Measures
        .Where(m => _changes.TryGetValue(m.Name, out var change) && change.Verdict is not null)
        .Select(m => (m, _changes[m.Name].Verdict!.Value));

    /// <summary>Everything that was worked out, as figures a text may say.</summary>
    public IEnumerable<Figure> Figures => _changes.Values.Select(c => c.Change).Concat(_intervals.SelectMany(Ends));

    /// <summary>The interval a figure carries; null where none is shown.</summary>
    public Interval? IntervalOf(int row, Measure measure) => _intervals.GetValueOrDefault((row, measure.Name));

    /// <summary>
    /// The difference of a comparison, or a trend's last point minus its first; null where there is none.
    /// </summary>
    public Figure? Change(Measure measure) =>
        _changes.TryGetValue(measure.Name, out var found) ? found.Change : null;

    /// <summary>The rows whose figure of a measure is known, in order.</summary>
    public IReadOnlyList<int> Filled(Measure measure)
    {
        var figure = _rows.IndexOf(ColumnRole.Figure, measure);
        return [.. Enumerable.Range(0, _rows.Count)
            .Where(r => _rows.Number(r, figure) is not null && _rows[r][0] is not null)];
    }

    private bool HasSmallBase(int row, Measure measure) =>
        _estimates.BaseOf(row, measure) is { } all && all < measure.SmallestBase;

    /// <summary>
    /// Of two segments the higher minus the lower; of two periods and of a trend the later minus the earlier.
    /// </summary>
    private (Figure Change, Verdict? Verdict)? ChangeOf(Measure measure)
    {
        var filled = Filled(measure);
        var isTrend = _query is { Aim: Aim.Trend, Groups.Count: 1 };
        var isPair = _query.Aim == Aim.Comparison && _query.Groups.Count + Math.Min(1, _query.Periods.Count) == 1
            && _rows.Count == 2;
        if (filled.Count < 2 || !(isTrend || isPair))
        {
            return null;
        }

        var column = _rows.IndexOf(ColumnRole.Figure, measure);
        var (from, to) = (filled[0], filled[^1]);
        if (isPair && IsOfSegments && _rows.Number(from, column) > _rows.Number(to, column))
        {
            (from, to) = (to, from);
        }

        var amount = _rows.Number(to, column)!.Value - _rows.Number(from, column)!.Value;
        var change = new Figure(amount, _rows.Columns[column].Unit ?? Unit.Number, null,
            measure.Label) { IsChange = true };
        return (change, isPair ? _estimates.Compare(to, from, measure)?.Verdict : null);
    }

    private bool IsOfSegments => _query.Periods.Count == 0 && _query.Groups.All(g => g.Grain is null);

    private IEnumerable<Figure> Ends(KeyValuePair<(int Row, string Measure), Interval> found)
    {
        var measure = _query.Measures.First(m => m.Name == found.Key.Measure);
        var unit = _rows.Columns[_rows.IndexOf(ColumnRole.Figure, measure)].Unit ?? Unit.Number;
        yield return new Figure(found.Value.Low, unit, null, BilingualText.Same("low"));
        yield return new Figure(found.Value.High, unit, null, BilingualText.Same("high"));
    }
}
