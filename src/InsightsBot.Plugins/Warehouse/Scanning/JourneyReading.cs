using InsightsBot.Semantics.Compile;

namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Reads events, puts them in order owner by owner, and hands the journeys to counters.</summary>
/// <param name="scans">Reads rows.</param>
/// <param name="scan">The events.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class JourneyReading(SqliteScan scans, JourneyScan scan, CancellationToken cancellation)
{
    /// <summary>So many events are kept in memory; with more the table is read again for the other owners.</summary>
    public const long EventsMax = 16_000_000;

    private readonly Cells _steps = new();
    private uint[]? _ranks;
    private int[] _stepRanks = [];

    /// <summary>Counts all journeys.</summary>
    /// <param name="rowsMin">With fewer rows nothing is read.</param>
    /// <param name="eventsMax">How many events to keep in memory.</param>
    /// <param name="begin">Makes a counter, given the steps by their numbers.</param>
    /// <returns>Null where the events cannot be put in order so.</returns>
    public CountedJourneys<T>? Count<T>(long rowsMin, long eventsMax, Func<IReadOnlyList<object?>, T> begin)
        where T : class, IJourneyCounter
    {
        if (scans.Ends(scan.Scan) is not var (first, last) || last - first + 1 < rowsMin)
        {
            return null;
        }

        var passes = (int)Math.Clamp((last - first + eventsMax) / eventsMax, 1, JourneyRows.Places);
        var (counters, steps) = (new List<T>(), (IReadOnlyList<object?>)[]);
        for (var pass = 0; pass < passes; pass++)
        {
            if (Read(p => p % passes == pass, first, last) is not { } parts)
            {
                return null;
            }

            steps = [.. Enumerable.Range(0, _steps.Count).Select(_steps.Value)];
            Feed(parts, pass, passes, counters, () => begin(steps));
        }

        return new CountedJourneys<T>(counters, steps);
    }

    private List<(JourneyRows Rows, int[] Steps)>? Read(Func<int, bool> isWanted, long first, long last)
    {
        var parts = Parts(isWanted, _ranks is null ? null : first);
        if (parts is not null && _ranks is null && (parts.Any(p => p.IsUnordered)
            || parts.Zip(parts.Skip(1)).Any(p => !p.First.IsBefore(p.Second))))
        {
            // Rows stand in no order: events of one time are ordered by the place of their keys among all.
            if (last - first >= EventsMax || (_ranks = RowRanks.Of(scans, scan.InOrder, first, last, cancellation))
                is null)
            {
                return null;
            }

            parts = Parts(isWanted, first);
        }

        if (parts is null || parts.Any(p => p.IsBeyond))
        {
            return null;
        }

        var found = parts.Select(p => (p, Enumerable.Range(0, p.Steps.Count)
            .Select(code => _steps.Of(p.Steps, code)).ToArray())).ToList();
        _stepRanks = new int[_steps.Count];
        var order = Enumerable.Range(0, _steps.Count).ToArray();
        Array.Sort(order, _steps.Compare);
        for (var rank = 0; rank < order.Length; rank++)
        {
            _stepRanks[order[rank]] = rank;
        }

        return found;
    }

    private IReadOnlyList<JourneyRows>? Parts(Func<int, bool> isWanted, long? firstRow) =>
        scans.Read(scan.Scan, () => new JourneyRows(scan.Keys, firstRow, isWanted), cancellation);

    private void Feed<T>(
        List<(JourneyRows Rows, int[] Steps)> parts, int pass, int passes, List<T> counters, Func<T> begin)
        where T : class, IJourneyCounter
    {
        var places = Enumerable.Range(0, JourneyRows.Places).Where(p => p % passes == pass).ToList();
        var cores = Math.Clamp(Environment.ProcessorCount, 1, SqliteScan.PartsMax);
        while (counters.Count < cores)
        {
            counters.Add(begin());
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellation };

        // Which counter takes which journey is the same in every run.
        _ = Parallel.For(0, cores, options, core =>
        {
            for (var p = core; p < places.Count; p += cores)
            {
                new JourneyOrder(scan.Keys == 0 ? _stepRanks : null, _ranks).Feed(parts, places[p], counters[core]);
            }
        });
    }
}
