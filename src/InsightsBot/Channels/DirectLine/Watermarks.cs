using System.Globalization;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Reads the mark up to which a client has seen a conversation.</summary>
internal static class Watermarks
{
    /// <summary>Reads the query's field "watermark"; null where it is missing or "-".</summary>
    /// <returns>False where it is something else than a number.</returns>
    public static bool TryRead(HttpContext context, out int? watermark)
    {
        watermark = null;
        var text = context.Request.Query["watermark"];
        if (text.Count == 0 || text is ["" or "-" or "null" or "undefined" or null])
        {
            return true;
        }

        if (text.Count != 1
            || !int.TryParse(text[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        watermark = number;
        return true;
    }
}
