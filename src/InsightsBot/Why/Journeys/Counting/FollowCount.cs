using InsightsBot.Semantics.Compile;

namespace InsightsBot.Why.Journeys.Counting;

/// <summary>Counts what follows what, and after which time, as <see cref="JourneyCompiler.Follows"/> does.</summary>
/// <param name="count">How many steps there are.</param>
internal sealed class FollowCount(int count) : JourneyCount
{
    private readonly Dictionary<long, NumberList> _gaps = [];
    private readonly List<FollowCount> _others = [];

    /// <inheritdoc/>
    public override void Take(ReadOnlySpan<int> steps, ReadOnlySpan<long> times)
    {
        for (var i = 0; i + 1 < steps.Length; i++)
        {
            var pair = ((long)steps[i] * count) + steps[i + 1];
            if (!_gaps.TryGetValue(pair, out var gaps))
            {
                _gaps[pair] = gaps = new NumberList();
            }

            gaps.Add((uint)SecondsBetween(times[i], times[i + 1]));
        }
    }

    /// <inheritdoc/>
    public override void Add(JourneyCount other) => _others.Add((FollowCount)other);

    /// <inheritdoc/>
    public override IReadOnlyList<IReadOnlyList<object?>> Rows(StepList steps, int rows)
    {
        var all = _others.Prepend(this).ToList();
        var pairs = all.SelectMany(a => a._gaps.Keys).Distinct()
            .Select(p => (Step: (int)(p / count), Next: (int)(p % count), Lists: all.Select(a =>
                a._gaps.GetValueOrDefault(p)).ToList()))
            .Select(p => (p.Step, p.Next, p.Lists, Times: p.Lists.Sum(l => (long)(l?.Count ?? 0)))).ToList();
        pairs.Sort((one, other) => one.Times != other.Times ? other.Times.CompareTo(one.Times)
            : steps.Compare(one.Step, other.Step) is not 0 and var order ? order
            : steps.Compare(one.Next, other.Next));
        return
        [
            .. pairs.Take(rows).AsParallel().AsOrdered().Select(p =>
            {
                var sorted = NumberList.Sorted(p.Lists);
                return (object?[])[steps.Names[p.Step], steps.Names[p.Next], p.Times, NumberList.At(sorted, 0.5),
                    NumberList.At(sorted, 0.9)];
            }),
        ];
    }
}
