using System.Text.Encodings.Web;
using System.Text.Json;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Channels.Web;

/// <summary>
/// Writes what went wrong as problem+json (RFC 9457): a status and one sentence, never a stack trace.
/// </summary>
internal static class Problems
{
    // The content type and "nosniff" keep it from ever being read as a page.
    private static readonly JsonWriterOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers a request with a problem, in German unless the client prefers English.</summary>
    public static async Task Write(HttpContext context, int status, BilingualText sentence, string? incident = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, Legible))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "about:blank");
            writer.WriteNumber("status", status);
            writer.WriteString("detail", sentence.In(LanguageOf(context.Request)));
            if (incident is not null)
            {
                writer.WriteString("incident", incident);
            }

            writer.WriteEndObject();
        }

        await context.Response.Body.WriteAsync(body.ToArray(), context.RequestAborted);
    }

    private static Language LanguageOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault() is { } first
            && first.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? Language.English
            : Language.German;
}
