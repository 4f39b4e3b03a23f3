using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Asking;

/// <summary>A run with its own words, as only memory holds them.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Before">The turns before.</param>
/// <param name="QueryKey">What it was taken to mean; null where there was no query.</param>
/// <param name="By">Who asked.</param>
internal sealed record RecentRun(AskRequest Request, Conversation Before, string? QueryKey, AskedBy By);
