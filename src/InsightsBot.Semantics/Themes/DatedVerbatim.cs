using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Themes;

/// <summary>A verbatim with its day.</summary>
/// <param name="Id">What it is found by.</param>
/// <param name="Day">The company's local day.</param>
/// <param name="Text">Its words.</param>
/// <param name="Language">Its language where it is known.</param>
/// <param name="Group">What near-duplicates share, so that they count once; null where it has none.</param>
public sealed record DatedVerbatim(
    string Id, DateOnly Day, string Text, Language? Language = null, string? Group = null);
