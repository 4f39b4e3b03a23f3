using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What one language's word file holds.</summary>
internal sealed record WordPage(
    IReadOnlyDictionary<string, ConceptWords> Concepts,
    IReadOnlyList<string> Order,
    IReadOnlyList<WordPage.OneSidedScale> Scales,
    IssueList Issues)
{
    /// <summary>A scale in one language.</summary>
    internal sealed record OneSidedScale(
        IReadOnlyList<string> Concepts, IReadOnlyList<string> More, IReadOnlyList<string> Less, Section Section);
}
