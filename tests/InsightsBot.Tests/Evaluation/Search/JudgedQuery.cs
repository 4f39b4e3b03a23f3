namespace InsightsBot.Tests.Evaluation.Search;

/// <summary>A query with the labels of the texts that it looks for.</summary>
/// <param name="Set">The folder of the labelled texts.</param>
/// <param name="Language">"de" or "en".</param>
/// <param name="Labels">A text with one of these is what is looked for.</param>
/// <param name="Query">The words.</param>
/// <param name="Half">"tune" for those that a search may be adjusted by, "report" for the others.</param>
internal sealed record JudgedQuery(
    string Set, string Language, IReadOnlyList<string> Labels, string Query, string Half);
