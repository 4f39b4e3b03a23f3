using System.Text.Json;

namespace InsightsBot.Plugins.Verbatims.Storing;

/// <summary>Writes themes and segments of a verbatim into one cell each: JSON, or nothing for none.</summary>
internal static class StoredLists
{
    private static readonly IReadOnlyDictionary<string, string> NoPairs = new Dictionary<string, string>();

    /// <summary>Writes texts.</summary>
    public static string Write(IReadOnlyList<string> texts) => texts.Count == 0 ? "" : JsonSerializer.Serialize(texts);

    /// <summary>Writes pairs, sorted by name.</summary>
    public static string Write(IReadOnlyDictionary<string, string> pairs) => pairs.Count == 0 ? ""
        : JsonSerializer.Serialize(new SortedDictionary<string, string>(
            pairs.ToDictionary(p => p.Key, p => p.Value), StringComparer.Ordinal));

    /// <summary>Reads texts.</summary>
    public static IReadOnlyList<string> Read(string cell) =>
        cell.Length == 0 ? [] : JsonSerializer.Deserialize<string[]>(cell) ?? [];

    /// <summary>Reads pairs.</summary>
    public static IReadOnlyDictionary<string, string> ReadPairs(string cell) =>
        cell.Length == 0 ? NoPairs : JsonSerializer.Deserialize<Dictionary<string, string>>(cell) ?? NoPairs;
}
