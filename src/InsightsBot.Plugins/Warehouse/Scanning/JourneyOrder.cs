namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Puts the events of one place in order, owner by owner.</summary>
/// <param name="stepRanks">The places of steps, where events of one time come in their order; else null.</param>
/// <param name="rowRanks">The places of rows, where events of one time come in theirs; null where they were read in
/// order.</param>
internal sealed class JourneyOrder(int[]? stepRanks, uint[]? rowRanks)
{
    private long[] _times = [];
    private int[] _steps = [];
    private long[] _ties = [];

    /// <summary>Hands over the journeys of a place, and lets go of its events.</summary>
    public void Feed(List<(JourneyRows Rows, int[] Steps)> parts, int place, IJourneyCounter counter)
    {
        var owners = parts[0].Rows.OwnersOf(place);
        var codes = parts.Select((p, i) => i == 0 ? null : Enumerable.Range(0, p.Rows.OwnersOf(place).Count)
            .Select(code => owners.Of(p.Rows.OwnersOf(place), code)).ToArray()).ToList();
        var starts = Starts(parts, place, codes, owners.Count);
        var next = starts[..^1];
        (_times, _steps) = (new long[starts[^1]], new int[starts[^1]]);
        _ties = stepRanks is null && rowRanks is null ? [] : new long[starts[^1]];
        for (var p = 0; p < parts.Count; p++)
        {
            var events = parts[p].Rows.EventsOf(place);
            for (var i = 0; i < events.Count; i++)
            {
                var one = events[i];
                var at = next[codes[p]?[one.Owner] ?? one.Owner]++;
                (_times[at], _steps[at]) = (one.Time, parts[p].Steps[one.Step]);
                if (_ties.Length > 0)
                {
                    _ties[at] = stepRanks is not null ? stepRanks[_steps[at]] : rowRanks![events.RowOf(i)];
                }
            }

            events.Clear();
        }

        for (var owner = 0; owner < owners.Count; owner++)
        {
            var (from, length) = (starts[owner], starts[owner + 1] - starts[owner]);
            Sort(from, length);
            counter.Take(_steps.AsSpan(from, length), _times.AsSpan(from, length));
        }
    }

    /// <summary>Where the events of each owner begin, and the end of the last.</summary>
    private static int[] Starts(
        List<(JourneyRows Rows, int[] Steps)> parts, int place, List<int[]?> codes, int owners)
    {
        var starts = new int[owners + 1];
        for (var p = 0; p < parts.Count; p++)
        {
            var events = parts[p].Rows.EventsOf(place);
            for (var i = 0; i < events.Count; i++)
            {
                starts[(codes[p]?[events[i].Owner] ?? events[i].Owner) + 1]++;
            }
        }

        for (var owner = 0; owner < owners; owner++)
        {
            starts[owner + 1] += starts[owner];
        }

        return starts;
    }

    private void Sort(int from, int length)
    {
        var isSorted = true;
        for (var i = from + 1; i < from + length && isSorted; i++)
        {
            isSorted = !IsAfter(i - 1, i);
        }

        if (isSorted)
        {
            return;
        }

        var order = Enumerable.Range(from, length).ToArray();
        Array.Sort(order, (one, other) => IsAfter(one, other) ? 1 : IsAfter(other, one) ? -1 : one - other);
        var (times, steps) = (new long[length], new int[length]);
        for (var i = 0; i < length; i++)
        {
            (times[i], steps[i]) = (_times[order[i]], _steps[order[i]]);
        }

        times.CopyTo(_times, from);
        steps.CopyTo(_steps, from);
        if (_ties.Length > 0)
        {
            _ties.AsSpan(from, length).Clear();
        }
    }

    private bool IsAfter(int one, int other) => _times[one] != _times[other] ? _times[one] > _times[other]
        : _ties.Length > 0 && _ties[one] > _ties[other];
}
