namespace InsightsBot.Why.Effects;

/// <summary>The rows of one member in one point in time, before or after an initiative began.</summary>
/// <param name="Member">The member of the dimension that bounds the initiative, as stored; empty where none
/// does.</param>
/// <param name="Point">The month or week: "2025-04", "2025-W14".</param>
/// <param name="IsAfter">Whether the rows are of days on or after the start.</param>
/// <param name="Tally">What the rows add up to.</param>
internal sealed record EffectCell(string Member, string Point, bool IsAfter, Tally Tally);
