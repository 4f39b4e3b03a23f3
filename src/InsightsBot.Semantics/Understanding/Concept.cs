namespace InsightsBot.Semantics.Understanding;

/// <summary>One idea of the CX language, with the words both languages have for it (models/words.*.yaml).</summary>
/// <param name="Name">The snake_case name, alike in both files: "churn".</param>
/// <param name="De">The German words; null when only the other file knows the concept.</param>
/// <param name="En">The English words; null when only the other file knows the concept.</param>
public sealed record Concept(string Name, ConceptWords? De, ConceptWords? En);
