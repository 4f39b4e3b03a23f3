namespace InsightsBot.Plugins.Verbatims;

/// <summary>What an index holds, counted part by part, so that a removal can be proven.</summary>
/// <param name="Texts">Texts that are kept for quoting.</param>
/// <param name="Rows">Texts that words are found in; the same as <paramref name="Texts"/>.</param>
/// <param name="Vectors">Vectors of texts; the same again.</param>
/// <param name="Words">Different words, as written but for case and spelling, without small words.</param>
/// <param name="Postings">Pairs of a word's stem, or a part's, and a text it stands in.</param>
public sealed record VerbatimCounts(int Texts, int Rows, int Vectors, int Words, long Postings);
