
namespace InsightsBot.Semantics.Model;

/// <summary>Finds ways between datasets: those on which no row is ever multiplied, and others.</summary>
internal sealed class JoinGraph
{
    /// <summary>What a way through a shared row costs on top, in tenths of a step.</summary>
    private const int SharedParent = 30;

    private readonly Dictionary<string, List<JoinStep>> _steps = new(StringComparer.Ordinal);

    public JoinGraph(SemanticModel model)
    {
        foreach (var dataset in model.Datasets)
        {
            foreach (var join in dataset.Joins)
            {
                var step = new JoinStep(dataset.Name, join.To, join.Columns);
                StepsOf(dataset.Name).Add(step);
                StepsOf(join.To).Add(step.Back(isToOne: join.Kind == JoinKind.OneToOne));
            }
        }
    }

    /// <summary>
    /// The shortest way on which each row meets at most one row; empty for the same dataset, null if none.
    /// </summary>
    public IReadOnlyList<JoinStep>? ToOne(string from, string to)
    {
        if (from == to)
        {
            return [];
        }

        var cameBy = new Dictionary<string, JoinStep>(StringComparer.Ordinal);
        var queue = new Queue<string>([from]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var step in StepsOf(at).Where(s => s.IsToOne))
            {
                if (step.To != from && cameBy.TryAdd(step.To, step))
                {
                    if (step.To == to)
                    {
                        return PathTo(to, from, cameBy);
                    }

                    queue.Enqueue(step.To);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The most natural way between two datasets, rows multiplied or not; empty for the same dataset, null if none.
    /// </summary>
    /// <remarks>
    /// Few steps are natural; through a row that both merely share (customers and staff of one address) is not.
    /// </remarks>
    public IReadOnlyList<JoinStep>? Way(string from, string to)
    {
        if (from == to)
        {
            return [];
        }

        var done = new HashSet<(string, bool)>();
        var open = new PriorityQueue<(string At, bool CameUp, JoinStep[] Path), int>();
        open.Enqueue((from, false, []), 0);
        while (open.TryDequeue(out var node, out var cost))
        {
            if (node.At == to)
            {
                return node.Path;
            }

            if (!done.Add((node.At, node.CameUp)))
            {
                continue;
            }

            foreach (var step in StepsOf(node.At).Where(s => s.To != from))
            {
                var price = 10 + (step.IsToOne ? 0 : 1) + (node.CameUp && !step.IsToOne ? SharedParent : 0);
                open.Enqueue((step.To, step.IsToOne, [.. node.Path, step]), cost + price);
            }
        }

        return null;
    }

    private static List<JoinStep> PathTo(string to, string from, Dictionary<string, JoinStep> cameBy)
    {
        var path = new List<JoinStep>();
        for (var at = to; at != from; at = path[0].From)
        {
            path.Insert(0, cameBy[at]);
        }

        return path;
    }

    private List<JoinStep> StepsOf(string dataset)
    {
        if (!_steps.TryGetValue(dataset, out var steps))
        {
            _steps[dataset] = steps = [];
        }

        return steps;
    }
}
