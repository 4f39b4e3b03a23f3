using System.Globalization;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Moments as the Activity protocol writes them.</summary>
internal static class Moments
{
    /// <summary>Now, in ISO 8601 and UTC.</summary>
    public static string Text(TimeProvider clock) =>
        clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
