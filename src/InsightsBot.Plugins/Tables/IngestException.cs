using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables;

/// <summary>
/// A source could not be ingested because of what it is or where it lies; nothing half-written remains.
/// </summary>
/// <param name="text">One sentence per language: what is wrong, where, and what would help.</param>
/// <param name="file">The file at fault without its folder, or null when the whole source is.</param>
/// <param name="line">The line at fault, counted from 1, or null when no single line is.</param>
/// <param name="inner">What the machine reported, for the log only.</param>
public sealed class IngestException(
    BilingualText text, string? file = null, long? line = null, Exception? inner = null)
    : Exception(text.En, inner)
{
    /// <summary>The sentence to show.</summary>
    public BilingualText Text { get; } = text;

    /// <summary>The file at fault without its folder, or null.</summary>
    public string? File { get; } = file;

    /// <summary>The line at fault, counted from 1, or null.</summary>
    public long? Line { get; } = line;
}
