namespace InsightsBot.Answering;

/// <summary>The citations that explain methods; 0 where there is none.</summary>
/// <param name="Interval">How intervals were worked out.</param>
/// <param name="Verdict">How a difference was judged.</param>
internal sealed record MethodMarkers(int Interval, int Verdict);
