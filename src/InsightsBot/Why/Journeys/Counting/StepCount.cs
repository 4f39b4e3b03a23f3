using InsightsBot.Semantics.Compile;

namespace InsightsBot.Why.Journeys.Counting;

/// <summary>Counts each step, as <see cref="JourneyCompiler.Steps"/> does.</summary>
/// <param name="count">How many steps there are.</param>
internal sealed class StepCount(int count) : JourneyCount
{
    private const int Columns = 5;
    private readonly long[] _sums = new long[Columns * count];
    private readonly long[] _seenIn = new long[count];
    private long _journeys;

    /// <inheritdoc/>
    public override void Take(ReadOnlySpan<int> steps, ReadOnlySpan<long> times)
    {
        _journeys++;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            var sums = _sums.AsSpan(Columns * step, Columns);
            var isLast = i == steps.Length - 1;
            sums[0]++;
            sums[1] += _seenIn[step] == _journeys ? 0 : 1;
            sums[2] += isLast ? 1 : 0;
            sums[3] += !isLast && steps[i + 1] == step ? 1 : 0;
            sums[4] += !isLast && times[i + 1] == times[i] ? 1 : 0;
            _seenIn[step] = _journeys;
        }
    }

    /// <inheritdoc/>
    public override void Add(JourneyCount other)
    {
        var more = (StepCount)other;
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += more._sums[i];
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyList<object?>> Rows(StepList steps, int rows)
    {
        var order = Enumerable.Range(0, count).Where(s => _sums[Columns * s] > 0).ToArray();
        Array.Sort(order, (one, other) => _sums[Columns * one] != _sums[Columns * other]
            ? _sums[Columns * other].CompareTo(_sums[Columns * one]) : steps.Compare(one, other));
        return
        [
            .. order.Take(rows).Select(s => (object?[])[steps.Names[s],
                .. Enumerable.Range(0, Columns).Select(c => (object?)_sums[(Columns * s) + c])]),
        ];
    }
}
