namespace InsightsBot.Channels.Web;

/// <summary>Headers that keep answers out of caches, frames and other pages.</summary>
internal static class SecurityHeaders
{
    private static readonly IReadOnlyList<(string Name, string? Value)> All =
    [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
    ];

    private static readonly object Key = new();

    /// <summary>Sets the headers just before a response leaves, whoever wrote it.</summary>
    public static Task Add(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var own = context.Items[Key] as IReadOnlyList<(string Name, string? Value)> ?? [];
            foreach (var (name, value) in All.Concat(own))
            {
                // Null takes a header away.
                context.Response.Headers[name] = value;
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Says what the response of one route has instead; null takes a header away.</summary>
    /// <remarks>Whatever goes wrong later and answers in its place is sent with these headers, too.</remarks>
    public static void Instead(HttpContext context, IReadOnlyList<(string Name, string? Value)> own) =>
        context.Items[Key] = own;
}
