namespace InsightsBot.Channels.DirectLine;

/// <summary>A key that tokens are signed with.</summary>
/// <param name="Id">Names it in the header of a token.</param>
/// <param name="Secret">The bytes.</param>
/// <param name="Made">When it was made.</param>
internal sealed record SigningKey(string Id, byte[] Secret, DateTimeOffset Made);
