using System.Text;

namespace InsightsBot.Why.Journeys.Counting;

/// <summary>The names of steps by their numbers, and their order in the database.</summary>
internal sealed class StepList
{
    private readonly byte[][] _bytes;

    /// <summary>Steps in the order of their numbers.</summary>
    public StepList(IReadOnlyList<object?> names)
    {
        Names = [.. names.Select(n => (string)n!)];
        _bytes = [.. Names.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>For each step whether it is one of some.</summary>
    public bool[] Among(IReadOnlyList<string> some)
    {
        var wanted = some.ToHashSet(StringComparer.Ordinal);
        return [.. Names.Select(wanted.Contains)];
    }

    /// <summary>Texts are ordered by their bytes.</summary>
    public int Compare(int one, int other) => _bytes[one].AsSpan().SequenceCompareTo(_bytes[other]);
}
