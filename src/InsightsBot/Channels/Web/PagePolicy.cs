namespace InsightsBot.Channels.Web;

/// <summary>What the browser lets the page do: load its own files, talk to its own server, and nothing else.</summary>
internal static class PagePolicy
{
    /// <summary>The headers of the page.</summary>
    /// <param name="nonce">Marks the style sheets that the page writes itself; another one for each request.</param>
    /// <param name="host">The name and port by which the browser reached the server.</param>
    /// <param name="framedBy">Who may show the page in a frame; none for nobody.</param>
    public static IReadOnlyList<(string Name, string? Value)> Headers(
        string nonce, HostString host, IReadOnlyList<string> framedBy)
    {
        // Not every browser counts sockets of the same host as its own origin.
        var sockets = IsPlain(host.Value) ? $" ws://{host.Value} wss://{host.Value}" : "";
        var frames = framedBy.Count == 0 ? "'none'" : string.Join(' ', framedBy);
        var policy = string.Join("; ",
            "default-src 'none'", "script-src 'self'", $"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data: blob:", "font-src 'self'", $"connect-src 'self'{sockets}", "base-uri 'none'",
            "form-action 'none'", "frame-src 'none'", $"frame-ancestors {frames}");
        return
        [
            ("Content-Security-Policy", policy),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            ("X-Frame-Options", framedBy.Count == 0 ? "DENY" : null),
        ];
    }

    /// <summary>A name that ends no part of the policy.</summary>
    private static bool IsPlain(string? host) => !string.IsNullOrEmpty(host)
        && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':' or '[' or ']');
}
