namespace InsightsBot.Semantics.Themes;

/// <summary>A theme met at some words of a text.</summary>
/// <param name="First">The first word.</param>
/// <param name="Last">The last word.</param>
/// <param name="Number">The place of the theme in the taxonomy.</param>
/// <param name="IsHint">Whether the words mean the theme only beside others of it.</param>
internal readonly record struct FoundTheme(int First, int Last, int Number, bool IsHint);
