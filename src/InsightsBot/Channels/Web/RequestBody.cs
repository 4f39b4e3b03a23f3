namespace InsightsBot.Channels.Web;

/// <summary>Reads the body of a request, and never more than may be in it.</summary>
internal static class RequestBody
{
    /// <summary>The whole body, or null when it is no JSON or too large; the caller was told then.</summary>
    public static async Task<ReadOnlyMemory<byte>?> OfJson(HttpContext context, int bytesMax)
    {
        // Browsers let any page send a form or plain text, but ask before they send JSON to another place.
        if (!context.Request.HasJsonContentType())
        {
            await Problems.Write(context, StatusCodes.Status415UnsupportedMediaType, WebSentences.NotJsonType);
            return null;
        }

        var bytes = await Of(context.Request, bytesMax);
        if (bytes is null)
        {
            await Problems.Write(context, StatusCodes.Status413PayloadTooLarge, WebSentences.TooLarge(bytesMax));
        }

        return bytes;
    }

    private static async Task<ReadOnlyMemory<byte>?> Of(HttpRequest request, int bytesMax)
    {
        if (request.ContentLength > bytesMax)
        {
            return null;
        }

        var buffer = new byte[bytesMax + 1];
        var read = await request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        // In a conditional expression null would become an empty memory: an array converts, and null is an array, too.
        if (read > bytesMax)
        {
            return null;
        }

        return buffer.AsMemory(0, read);
    }
}
