namespace InsightsBot.Channels.Web;

/// <summary>Reads the body of a request, and never more than may be in it.</summary>
internal static class RequestBody
{
    /// <summary>The whole body, or null when it is too large.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Of(HttpRequest request, int bytesMax)
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
