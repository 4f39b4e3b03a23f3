using System.Security.Cryptography;
using System.Text;

namespace InsightsBot.Channels.Web;

/// <summary>GET /, /embed, /embed.js and /assets/…: the page for people, from files that the build made.</summary>
internal sealed class PageRoute(PageFiles files, EmbeddingSites sites)
{
    private const int NonceBytes = 18;
    private const string NotBuilt = """
        <!doctype html>
        <html lang="de"><head><meta charset="utf-8"><title>Hey Insights Hub</title></head><body>
        <p>Die Seite ist noch nicht gebaut: mit Node.js 20 und npm baut <code>dotnet build</code> sie mit;
        POST /api/ask beantwortet Fragen auch ohne sie.</p>
        <p lang="en">The page is not built yet: where Node.js 20 and npm are installed, <code>dotnet build</code> builds
        it, too; POST /api/ask answers questions without it.</p>
        </body></html>
        """;

    private static readonly TimeSpan EmbedAge = TimeSpan.FromMinutes(5);

    /// <summary>The page for analysts.</summary>
    public Task Page(HttpContext context) => Page(context, "page", []);

    /// <summary>The conversation alone, for a frame of another site.</summary>
    public Task Embedded(HttpContext context) => Page(context, "embed", sites.Origins);

    /// <summary>The script that other sites load.</summary>
    public Task EmbedScript(HttpContext context) => files.Embed is { } script
        ? Send(context, script, $"public, max-age={(int)EmbedAge.TotalSeconds}", "cross-origin")
        : NotHere(context);

    /// <summary>A file that the page loads: its name changes with its content, so it is asked for once.</summary>
    public Task Asset(HttpContext context, string name) => files.Asset(name) is { } file
        ? Send(context, file, "public, max-age=31536000, immutable", "same-origin")
        : NotHere(context);

    private async Task Page(HttpContext context, string mode, IReadOnlyList<string> framedBy)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        if (files.Page is not { } page)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(NotBuilt), context.RequestAborted);
            return;
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        SecurityHeaders.Instead(context, PagePolicy.Headers(nonce, context.Request.Host, framedBy));
        var html = page.Replace("{nonce}", nonce, StringComparison.Ordinal)
            .Replace("{mode}", mode, StringComparison.Ordinal);
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html), context.RequestAborted);
    }

    private static async Task Send(HttpContext context, PageFile file, string cache, string readBy)
    {
        SecurityHeaders.Instead(
            context, [("Cache-Control", cache), ("Cross-Origin-Resource-Policy", readBy), ("Vary", "Accept-Encoding")]);
        context.Response.ContentType = file.ContentType;
        var bytes = file.Bytes;
        if (file.Packed is { } packed && TakesGzip(context.Request))
        {
            context.Response.Headers.ContentEncoding = "gzip";
            bytes = packed;
        }

        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "gzip" && e.Quality is not 0);

    private static Task NotHere(HttpContext context) =>
        Problems.Write(context, StatusCodes.Status404NotFound, WebSentences.NotHere);
}
