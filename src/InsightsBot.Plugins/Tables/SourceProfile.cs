using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables;

/// <summary>
/// What an ingested source was found to hold. A model is drafted from this alone; no row is read again.
/// </summary>
/// <param name="Name">A snake_case name made from the folder or file name.</param>
/// <param name="Tables">The tables of the private copy, in source order.</param>
/// <param name="Joins">Ways between tables, declared or inferred from names and value containment.</param>
/// <param name="Notes">What a reader of answers should know: mixed date forms, skipped lines, constant columns.</param>
public sealed record SourceProfile(
    string Name,
    IReadOnlyList<TableProfile> Tables,
    IReadOnlyList<JoinProfile> Joins,
    IReadOnlyList<BilingualText> Notes);
