namespace InsightsBot.Plugins.Verbatims;

/// <summary>How far the building of an index is.</summary>
/// <param name="What">"texts", "words", "vectors" or "file".</param>
/// <param name="ShareDone">The share of the whole, 0–1; never falls.</param>
public sealed record VerbatimProgress(string What, double ShareDone);
