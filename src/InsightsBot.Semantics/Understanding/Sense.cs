namespace InsightsBot.Semantics.Understanding;

/// <summary>One meaning of a word.</summary>
/// <param name="Concept">The concept's name.</param>
/// <param name="Class">As what the word means it.</param>
/// <param name="Negated">Whether the word says the contrary: "ledig" of married, "ungelöst" of resolved.</param>
public sealed record Sense(string Concept, WordClass Class, bool Negated = false);
