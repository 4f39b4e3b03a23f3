using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Model;

/// <summary>One member of a dimension, with what people call it.</summary>
/// <param name="Stored">The value as the column stores it.</param>
/// <param name="Label">What answers call it.</param>
/// <param name="Synonyms">Other words a question may use.</param>
public sealed record Member(string Stored, BilingualText Label, BilingualWords Synonyms);
