using InsightsBot.Activities;

namespace InsightsBot.Channels.DirectLine;

/// <summary>An activity that waits to be answered.</summary>
/// <param name="Conversation">Where it was said.</param>
/// <param name="Activity">What was said.</param>
/// <param name="Questions">Questions before a restart that it may go on from, the oldest first; mostly none.</param>
internal sealed record Turn(LiveConversation Conversation, Activity Activity, IReadOnlyList<string> Questions);
