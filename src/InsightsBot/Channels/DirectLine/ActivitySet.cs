using System.Globalization;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Some activities as they go over the wire.</summary>
/// <param name="Activities">The activities, each as JSON.</param>
/// <param name="Watermark">The number of the last one that the reader has then seen.</param>
internal sealed record ActivitySet(IReadOnlyList<string> Activities, int Watermark)
{
    /// <summary>The text of a frame or of a response.</summary>
    public string Json() =>
        $$"""{"activities":[{{string.Join(',', Activities)}}],"watermark":"{{Mark(Watermark)}}"}""";

    private static string Mark(int number) => number.ToString(CultureInfo.InvariantCulture);
}
