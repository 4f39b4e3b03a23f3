using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Reads bodies, of which no more is ever kept than may be sent.</summary>
internal static class BoundedBody
{
    private const int ChunkBytes = 16 * 1024;

    /// <summary>The whole body; null when it is too large.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, DirectLineLimits limits)
    {
        Admit(request, limits);
        if (request.ContentLength > limits.ActivityBytesMax)
        {
            await Drain(request, limits);
            return null;
        }

        using var kept = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            while (await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted) is var read and > 0)
            {
                kept.Write(chunk, 0, read);
                if (kept.Length > limits.ActivityBytesMax)
                {
                    await Drain(request, limits);
                    return null;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        return kept.ToArray();
    }

    /// <summary>Takes a body in without keeping it, so that who sends it reads the answer.</summary>
    public static async Task Drain(HttpRequest request, DirectLineLimits limits)
    {
        Admit(request, limits);
        if (request.ContentLength > limits.DrainedBytesMax)
        {
            return;
        }

        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            var left = limits.DrainedBytesMax;
            while (left > 0
                && await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted) is var read and > 0)
            {
                left -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static void Admit(HttpRequest request, DirectLineLimits limits)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limits.DrainedBytesMax + ChunkBytes;
        }
    }
}
