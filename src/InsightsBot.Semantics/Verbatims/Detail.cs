namespace InsightsBot.Semantics.Verbatims;

/// <summary>Where a personal detail stands in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Where the text goes on after it.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Detail(int Start, int End, PersonalKind Kind);
