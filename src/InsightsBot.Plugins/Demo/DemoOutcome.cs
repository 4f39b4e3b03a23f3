namespace InsightsBot.Plugins.Demo;

/// <summary>What moves an outcome in the demo, by how much, and what only seems to.</summary>
/// <remarks>
/// The size of a member is what a reader is told: the mean of the outcome over all rows were all of them of this
/// member, less the same for the other members in the shares they have, everything else as it is. It is worked out from
/// the
/// probabilities that the demo drew from, not from what was drawn.
/// </remarks>
public sealed class DemoOutcome
{
    private readonly Dictionary<string, Dictionary<string, (double Mean, double Count)>> _levels = [];
    private readonly HashSet<string> _alike;

    internal DemoOutcome(IReadOnlyList<(string Dimension, string Member)> effects, IEnumerable<string> alike) =>
        (Effects, _alike) = (effects, [.. alike]);

    /// <summary>What is large enough to be found by everybody who asks what moves the outcome.</summary>
    public IReadOnlyList<(string Dimension, string Member)> Effects { get; }

    /// <summary>
    /// Whether a dimension is connected with the outcome without a size of its own: a coarser or finer form of one that
    /// has, or what is true of those only who stayed long enough to answer.
    /// </summary>
    public bool IsAlike(string dimension) => _alike.Contains(dimension);

    /// <summary>The dimension that says the same as one, only more coarsely; else the dimension itself.</summary>
    public static string SameAs(string dimension) =>
        dimension == "contact_count" ? "first_contact_resolved" : dimension;

    /// <summary>The size of a member in the unit of the outcome; 0 for what has no part in it.</summary>
    public double Of(string dimension, string member)
    {
        if (!_levels.TryGetValue(dimension, out var levels) || !levels.TryGetValue(member, out var own))
        {
            return 0;
        }

        var others = levels.Where(l => l.Key != member).Select(l => l.Value).ToList();
        return own.Mean - (others.Sum(o => o.Mean * o.Count) / others.Sum(o => o.Count));
    }

    /// <summary>Works out the members of a dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="rows">The rows that have a member.</param>
    /// <param name="own">The member of a row.</param>
    /// <param name="outcome">The expected outcome of a row, were it of another member.</param>
    internal void Add<T>(
        string dimension, IReadOnlyList<T> rows, Func<T, string> own, Func<T, string, double> outcome) =>
        _levels[dimension] = rows.GroupBy(own).ToDictionary(
            g => g.Key, g => (rows.Average(row => outcome(row, g.Key)), (double)g.Count()));
}
