using InsightsBot.Semantics.Compile;

namespace InsightsBot.Why.Journeys.Counting;

/// <summary>Counts steps that come again, as <see cref="JourneyCompiler.Loops"/> does.</summary>
/// <param name="count">How many steps there are.</param>
internal sealed class LoopCount(int count) : JourneyCount
{
    private readonly long[] _journeys = new long[count];
    private readonly long[] _repeated = new long[count];
    private readonly long[] _repeats = new long[count];
    private readonly long[] _most = new long[count];
    private readonly int[] _times = new int[count];

    /// <inheritdoc/>
    public override void Take(ReadOnlySpan<int> steps, ReadOnlySpan<long> times)
    {
        foreach (var step in steps)
        {
            _times[step]++;
        }

        foreach (var step in steps)
        {
            if (_times[step] is > 0 and var n)
            {
                _journeys[step]++;
                _repeated[step] += n > 1 ? 1 : 0;
                _repeats[step] += n - 1;
                _most[step] = Math.Max(_most[step], n);
                _times[step] = 0;
            }
        }
    }

    /// <inheritdoc/>
    public override void Add(JourneyCount other)
    {
        var more = (LoopCount)other;
        for (var step = 0; step < count; step++)
        {
            _journeys[step] += more._journeys[step];
            _repeated[step] += more._repeated[step];
            _repeats[step] += more._repeats[step];
            _most[step] = Math.Max(_most[step], more._most[step]);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyList<object?>> Rows(StepList steps, int rows)
    {
        var order = Enumerable.Range(0, count).Where(s => _journeys[s] > 0).ToArray();
        Array.Sort(order, (one, other) => _repeated[one] != _repeated[other]
            ? _repeated[other].CompareTo(_repeated[one]) : steps.Compare(one, other));
        return
        [
            .. order.Take(rows).Select(s =>
                (object?[])[steps.Names[s], _journeys[s], _repeated[s], _repeats[s], _most[s]]),
        ];
    }
}
