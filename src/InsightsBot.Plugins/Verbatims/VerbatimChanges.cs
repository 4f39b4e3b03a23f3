namespace InsightsBot.Plugins.Verbatims;

/// <summary>What became of entries that were put into an index.</summary>
/// <param name="Added">Their ids were new.</param>
/// <param name="Replaced">Their ids were known with another text, day, theme …</param>
/// <param name="Same">Nothing of them was new.</param>
public sealed record VerbatimChanges(int Added, int Replaced, int Same);
