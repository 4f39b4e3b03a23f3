namespace InsightsBot.Semantics.Statistics;

/// <summary>An effect or the reason why none can be told; exactly one of the two.</summary>
/// <param name="Effect">The effect; null when it cannot be told.</param>
/// <param name="Reason">Why not; null when it can.</param>
public sealed record TreatmentEffectResult(TreatmentEffect? Effect, TreatmentEffectReason? Reason);
