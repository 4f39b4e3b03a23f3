using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Compile;

/// <summary>Finds ways between datasets on which no row is ever multiplied.</summary>
internal sealed class JoinGraph
{
    private readonly Dictionary<string, List<JoinStep>> _steps = new(StringComparer.Ordinal);

    public JoinGraph(SemanticModel model)
    {
        foreach (var dataset in model.Datasets)
        {
            foreach (var join in dataset.Joins)
            {
                StepsOf(dataset.Name).Add(new JoinStep(dataset.Name, join.To, join.Columns));
                if (join.Kind == JoinKind.OneToOne)
                {
                    var back = join.Columns.Select(c => new JoinColumns(c.There, c.Here)).ToList();
                    StepsOf(join.To).Add(new JoinStep(join.To, dataset.Name, back));
                }
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
            foreach (var step in StepsOf(at))
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
