namespace InsightsBot.Semantics.Learning;

/// <summary>What became of predictions of about one probability.</summary>
/// <param name="From">The smallest probability, 0 to 1.</param>
/// <param name="To">The largest probability.</param>
/// <param name="Base">How many predictions there were.</param>
/// <param name="Probability">Their mean probability.</param>
/// <param name="Share">The share (0–1) that came true.</param>
public sealed record CalibrationBin(double From, double To, long Base, double Probability, double Share);
