namespace InsightsBot.Semantics.Model;

/// <summary>A condition written in the model: a dimension is (or is not) one of some members.</summary>
/// <param name="Dimension">The name of the dimension.</param>
/// <param name="Values">The members as stored.</param>
/// <param name="Negated">Whether the row must have none of them; rows without a member do not pass either way.</param>
public sealed record Condition(string Dimension, IReadOnlyList<string> Values, bool Negated = false);
