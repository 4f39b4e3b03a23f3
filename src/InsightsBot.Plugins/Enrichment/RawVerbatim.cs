using System.Globalization;

namespace InsightsBot.Plugins.Enrichment;

/// <summary>One text as it stands in the warehouse, with what belongs to it.</summary>
/// <param name="Source">The dataset it comes from.</param>
/// <param name="Key">The key of its row, in the type of its column.</param>
/// <param name="Text">The text as the customer wrote it; never shown before it is masked.</param>
/// <param name="Day">The day it was written (ISO 8601), or null.</param>
/// <param name="Rating">The rating or hand label of the row as text, or null.</param>
/// <param name="Keys">Keys of rows of other datasets, in the order of <see cref="RawVerbatims.Targets"/>.</param>
public sealed record RawVerbatim(
    string Source, object Key, string Text, string? Day, string? Rating, IReadOnlyList<object?> Keys)
{
    /// <summary>The key of its row as text.</summary>
    public string RecordId => Convert.ToString(Key, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The key of the text: the dataset, a slash and the key of its row.</summary>
    public string Id => $"{Source}/{RecordId}";
}
