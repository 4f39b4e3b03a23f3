namespace InsightsBot.Channels.DirectLine;

/// <summary>An activity as it was kept.</summary>
/// <param name="Number">Its place in the conversation, from 1; a watermark is the number of the last one seen.</param>
/// <param name="Json">The activity.</param>
internal sealed record TranscriptLine(int Number, string Json);
