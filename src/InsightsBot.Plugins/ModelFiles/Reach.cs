using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Which datasets a row of one dataset can look up without being multiplied.</summary>
internal sealed class Reach
{
    private readonly Dictionary<string, List<string>> _ways = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    public Reach(IEnumerable<Dataset> datasets)
    {
        foreach (var dataset in datasets)
        {
            foreach (var join in dataset.Joins)
            {
                Add(dataset.Name, join.To);
                if (join.Kind == JoinKind.OneToOne)
                {
                    Add(join.To, dataset.Name);
                }
            }
        }
    }

    /// <summary>Whether joins lead from one dataset to another; every dataset reaches itself.</summary>
    public bool Has(string from, string to)
    {
        if (!_known.TryGetValue(from, out var reached))
        {
            reached = From(from);
            _known.Add(from, reached);
        }

        return reached.Contains(to);
    }

    private HashSet<string> From(string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Stack<string>([start]);
        while (open.TryPop(out var next))
        {
            foreach (var to in _ways.GetValueOrDefault(next) ?? [])
            {
                if (reached.Add(to))
                {
                    open.Push(to);
                }
            }
        }

        return reached;
    }

    private void Add(string from, string to)
    {
        if (!_ways.TryGetValue(from, out var list))
        {
            list = [];
            _ways.Add(from, list);
        }

        list.Add(to);
    }
}
