namespace InsightsBot.Channels.Web;

/// <summary>One file of the built page, as it is sent.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Packed">The same, packed with gzip; null where that is not worth it.</param>
/// <param name="ContentType">What it is.</param>
internal sealed record PageFile(byte[] Bytes, byte[]? Packed, string ContentType);
