namespace InsightsBot.Channels.DirectLine;

/// <summary>Turns away pages of other places, and callers who call too often, before anything is read.</summary>
/// <remarks>Browsers send the origin of a page, and of a WebSocket, too; programs send none.</remarks>
internal sealed class OriginGuard(DirectLineSettings settings, CallerBounds bounds)
{
    /// <summary>Passes a request on, or answers it.</summary>
    public Task Check(HttpContext context, RequestDelegate next) =>
        !IsAllowed(context.Request) ? DirectLineErrors.Write(context, DirectLineFault.ForeignOrigin)
        : !bounds.MayRequest(context) ? DirectLineErrors.Write(context, DirectLineFault.TooOften)
        : next(context);

    private bool IsAllowed(HttpRequest request)
    {
        if (request.Headers.Origin.Count == 0)
        {
            return true;
        }

        return request.Headers.Origin is [{ } origin]
            && (IsOwn(origin, request.Host) || settings.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase));
    }

    // The scheme is left out: where something before the hub ends TLS, the hub is reached without it.
    private static bool IsOwn(string origin, HostString host) =>
        host.HasValue && (origin.Equals("http://" + host.Value, StringComparison.OrdinalIgnoreCase)
            || origin.Equals("https://" + host.Value, StringComparison.OrdinalIgnoreCase));
}
