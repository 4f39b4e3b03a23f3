using InsightsBot.Semantics.Compile;

namespace InsightsBot.Why.Journeys.Counting;

/// <summary>Counts the last steps before one, as <see cref="JourneyCompiler.PathsBefore"/> does.</summary>
/// <param name="before">For each step whether it ends the way; null for the end of the journey.</param>
/// <param name="length">How many steps before it.</param>
internal sealed class PathBeforeCount(bool[]? before, int length) : JourneyCount
{
    private readonly PathTable _paths = new();
    private readonly ushort[] _path = new ushort[length];
    private long _journeys;
    private long _events;
    private long _without;

    /// <inheritdoc/>
    public override void Take(ReadOnlySpan<int> steps, ReadOnlySpan<long> times)
    {
        var stop = 0;
        while (stop < steps.Length && before?[steps[stop]] != true)
        {
            stop++;
        }

        if (steps.Length == 0 || (before is not null && stop == steps.Length))
        {
            return;
        }

        _journeys++;
        _events += steps.Length;
        if (stop == 0)
        {
            _without++;
            return;
        }

        var from = Math.Max(0, stop - length);
        for (var i = from; i < stop; i++)
        {
            _path[i - from] = (ushort)steps[i];
        }

        _paths.Add(_path.AsSpan(0, stop - from), 1);
    }

    /// <inheritdoc/>
    public override void Add(JourneyCount other)
    {
        var more = (PathBeforeCount)other;
        _paths.Add(more._paths);
        (_journeys, _events, _without) =
            (_journeys + more._journeys, _events + more._events, _without + more._without);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyList<object?>> Rows(StepList steps, int rows)
    {
        var ranking = new PathRanking(_paths, steps);
        var variants = _paths.Count + (_without > 0 ? 1L : 0);
        var found = ranking.Top(rows).Select(path => (object?[])[ranking.Text(path), (long)_paths.JourneysOf(path),
            variants, _journeys, _events, _without]).ToList();
        if (_without > 0 && found.Count < rows)
        {
            found.Add([null, _without, variants, _journeys, _events, _without]);
        }

        return found;
    }
}
