using InsightsBot.Semantics.Compile;

namespace InsightsBot.Why.Journeys.Counting;

/// <summary>Counts who comes from step to step, as <see cref="JourneyCompiler.Funnel"/> and, of two steps,
/// <see cref="JourneyCompiler.Between"/> do.</summary>
/// <param name="stages">For each stage and each step whether the step is one of the stage's.</param>
/// <param name="withTimes">Whether the time between the first and the last is wanted.</param>
internal sealed class ReachCount(IReadOnlyList<bool[]> stages, bool withTimes) : JourneyCount
{
    private readonly long[] _reached = new long[stages.Count];
    private readonly NumberList _spans = new();
    private readonly List<ReachCount> _others = [];
    private long _journeys;

    /// <inheritdoc/>
    public override void Take(ReadOnlySpan<int> steps, ReadOnlySpan<long> times)
    {
        if (steps.Length == 0)
        {
            return;
        }

        _journeys++;
        var (stage, first) = (0, 0);
        for (var i = 0; i < steps.Length && stage < stages.Count; i++)
        {
            if (stages[stage][steps[i]])
            {
                first = stage == 0 ? i : first;
                _reached[stage++]++;
                if (stage == stages.Count && withTimes)
                {
                    _spans.Add((uint)SecondsBetween(times[first], times[i]));
                }
            }
        }
    }

    /// <inheritdoc/>
    public override void Add(JourneyCount other) => _others.Add((ReachCount)other);

    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyList<object?>> Rows(StepList steps, int rows)
    {
        var all = _others.Prepend(this).ToList();
        var journeys = all.Sum(a => a._journeys);
        var reached = stages.Select((_, s) => all.Sum(a => a._reached[s])).ToList();
        if (!withTimes)
        {
            return [[journeys, .. reached.Select(r => (object?)r)]];
        }

        var spans = NumberList.Sorted(all.Select(a => a._spans));
        return
        [
            [
                journeys, reached[0], reached[^1], NumberList.At(spans, 0.5), NumberList.At(spans, 0.9),
                spans.Length == 0 ? null : (double)spans[0], spans.Length == 0 ? null : (double)spans[^1],
            ],
        ];
    }
}
