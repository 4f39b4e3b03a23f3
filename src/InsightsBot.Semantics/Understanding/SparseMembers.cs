using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds the categories whose members hardly repeat, such as titles.</summary>
internal static class SparseMembers
{
    /// <summary>Fewer members than this are never sparse.</summary>
    private const int SparseMin = 50;

    /// <summary>The names of such dimensions.</summary>
    public static HashSet<string> Of(IReadOnlyList<DimensionValue> members, SemanticModel model)
    {
        var sums = new Dictionary<string, (long Members, long Rows)>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var (count, rows) = sums.GetValueOrDefault(member.Dimension);
            sums[member.Dimension] = (count + 1, rows + member.Rows);
        }

        return [.. sums.Where(s => s.Value.Members > SparseMin && (double)s.Value.Rows / s.Value.Members < 2
            && model.FindDimension(s.Key) is { Kind: DimensionKind.Category }).Select(s => s.Key)];
    }
}
