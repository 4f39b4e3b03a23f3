using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding;

/// <summary>
/// Finds the names of things that are words of the language, such as "red jeans": they are met in either language and
/// word by word, while names of people and codes are only met whole.
/// </summary>
internal static class SpokenMembers
{
    /// <summary>A longer list of names is no list of ordinary words.</summary>
    private const int MembersMax = 500;

    /// <summary>The share of names that must be made of known words.</summary>
    private const double KnownMin = 0.5;

    /// <summary>The names of such dimensions.</summary>
    public static HashSet<string> Of(IReadOnlyList<DimensionValue> members, SemanticModel model, Lexicon lexicon)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            counts[member.Dimension] = counts.GetValueOrDefault(member.Dimension) + 1;
        }

        var few = counts.Where(c => c.Value <= MembersMax
            && model.FindDimension(c.Key) is { Kind: DimensionKind.Identity }).Select(c => c.Key).ToHashSet();
        return [.. members.Where(m => few.Contains(m.Dimension)).GroupBy(m => m.Dimension)
            .Where(g => g.Count(m => IsSpoken(m.Stored, lexicon)) >= KnownMin * g.Count()).Select(g => g.Key)];
    }

    private static bool IsSpoken(string name, Lexicon lexicon)
    {
        var atoms = lexicon.AtomsOfName(name);
        return atoms.Count > 0 && atoms.All(a => a.Senses.Count > 0);
    }
}
