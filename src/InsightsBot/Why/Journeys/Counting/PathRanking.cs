using InsightsBot.Semantics.Compile;

namespace InsightsBot.Why.Journeys.Counting;

/// <summary>The most frequent paths of a table, in the order of their texts where they are level.</summary>
internal sealed class PathRanking(PathTable paths, StepList steps)
{
    /// <summary>Stands at the end of a path that was cut off.</summary>
    public const ushort CutOff = ushort.MaxValue;

    /// <summary>The paths, the most frequent first.</summary>
    public IReadOnlyList<int> Top(int count)
    {
        // The worst of the best so far stands on top.
        var best = new PriorityQueue<int, int>(Comparer<int>.Create((one, other) => Compare(other, one)));
        for (var path = 0; path < paths.Count && count > 0; path++)
        {
            if (best.Count < count)
            {
                best.Enqueue(path, path);
            }
            else if (Compare(path, best.Peek()) < 0)
            {
                _ = best.EnqueueDequeue(path, path);
            }
        }

        var found = new List<int>();
        while (best.TryDequeue(out var path, out _))
        {
            found.Insert(0, path);
        }

        return found;
    }

    /// <summary>A path as the statement writes it.</summary>
    public string Text(int path) => Text(paths.StepsOf(path));

    private string Text(ReadOnlySpan<ushort> path)
    {
        var names = new string[path.Length];
        for (var i = 0; i < path.Length; i++)
        {
            names[i] = path[i] == CutOff ? JourneyCompiler.CutOff : steps.Names[path[i]];
        }

        return string.Join(JourneyCompiler.Separator, names);
    }

    private int Compare(int one, int other)
    {
        if (paths.JourneysOf(one) != paths.JourneysOf(other))
        {
            return paths.JourneysOf(other).CompareTo(paths.JourneysOf(one));
        }

        var a = paths.StepsOf(one);
        var b = paths.StepsOf(other);
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length)
        {
            return a.Length - b.Length;
        }

        // What is alike at the front says nothing; only the rest is written.
        return System.Text.Encoding.UTF8.GetBytes(Text(a[same..])).AsSpan()
            .SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(Text(b[same..])));
    }
}
