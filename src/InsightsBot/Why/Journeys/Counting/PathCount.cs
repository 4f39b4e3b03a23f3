using InsightsBot.Semantics.Compile;

namespace InsightsBot.Why.Journeys.Counting;

/// <summary>Counts whole paths, as <see cref="JourneyCompiler.Paths"/> does.</summary>
/// <param name="containing">For each step whether a journey must have it or another such; null for any journey.</param>
internal sealed class PathCount(bool[]? containing) : JourneyCount
{
    private readonly PathTable _paths = new();
    private readonly ushort[] _path = new ushort[JourneyCompiler.PathStepsMax + 1];
    private long _journeys;
    private long _events;
    private long _ofOne;

    /// <inheritdoc/>
    public override void Take(ReadOnlySpan<int> steps, ReadOnlySpan<long> times)
    {
        if (steps.Length == 0 || (containing is not null && !HasOne(steps, containing)))
        {
            return;
        }

        var length = Math.Min(steps.Length, JourneyCompiler.PathStepsMax);
        for (var i = 0; i < length; i++)
        {
            _path[i] = (ushort)steps[i];
        }

        if (steps.Length > length)
        {
            _path[length++] = PathRanking.CutOff;
        }

        _paths.Add(_path.AsSpan(0, length), 1);
        _journeys++;
        _events += steps.Length;
        _ofOne += steps.Length == 1 ? 1 : 0;
    }

    /// <inheritdoc/>
    public override void Add(JourneyCount other)
    {
        var more = (PathCount)other;
        _paths.Add(more._paths);
        (_journeys, _events, _ofOne) = (_journeys + more._journeys, _events + more._events, _ofOne + more._ofOne);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyList<object?>> Rows(StepList steps, int rows)
    {
        var ranking = new PathRanking(_paths, steps);
        return
        [
            .. ranking.Top(rows).Select(path => (object?[])[ranking.Text(path), (long)_paths.JourneysOf(path),
                (long)_paths.Count, _journeys, _events, _ofOne]),
        ];
    }

    private static bool HasOne(ReadOnlySpan<int> steps, bool[] wanted)
    {
        foreach (var step in steps)
        {
            if (wanted[step])
            {
                return true;
            }
        }

        return false;
    }
}
