using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InsightsBot.Tests.Embeddings;

/// <summary>A real server that speaks the protocol: its vectors say which of a few subjects a text speaks of.</summary>
internal sealed class EmbeddingServer : IAsyncDisposable
{
    private static readonly string[][] Subjects =
    [
        ["rechnung", "betrag", "geldforderung", "bill"], ["lieferung", "late", "delay", "delivery"],
        ["freundlich", "nett", "kind"], ["app", "software", "programm"],
    ];

    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private int _requests;

    private EmbeddingServer(WebApplication app) => _app = app;

    /// <summary>Answers a request by its number, from 1; null answers as the protocol says.</summary>
    public Func<int, string[], IResult?> Otherwise { get; set; } = (_, _) => null;

    /// <summary>How many numbers a vector has; more than subjects.</summary>
    public int Dimension { get; set; } = 20;

    public List<string> Inputs { get; } = [];

    public List<string> Keys { get; } = [];

    public List<string> Models { get; } = [];

    public int Requests => _requests;

    public string Address => _app.Urls.First() + "/v1";

    public static async Task<EmbeddingServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new EmbeddingServer(builder.Build());
        server._app.MapPost("/v1/embeddings", (Delegate)server.Answer);
        await server._app.StartAsync();
        return server;
    }

    public float[] Vector(string text)
    {
        var vector = new float[Dimension];
        vector[^1] = 2;
        for (var i = 0; i < Subjects.Length; i++)
        {
            vector[i] = Subjects[i].Count(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        }

        return vector;
    }

    /// <summary>Vectors as the protocol writes them, the last first.</summary>
    public static IResult Vectors(IEnumerable<string> vectors) => Results.Text(
        "{\"object\":\"list\",\"model\":\"m\",\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1},\"data\":["
        + string.Join(',', vectors.Select((v, i) =>
            $$"""{"object":"embedding","index":{{i}},"embedding":{{v}}}""").Reverse()) + "]}",
        "application/json");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> Answer(HttpContext context)
    {
        using var asked = await JsonDocument.ParseAsync(context.Request.Body);
        string[] inputs = [.. asked.RootElement.GetProperty("input").EnumerateArray().Select(i => i.GetString()!)];
        lock (_lock)
        {
            _requests++;
            Inputs.AddRange(inputs);
            Keys.Add(context.Request.Headers.Authorization.ToString());
            Models.Add(asked.RootElement.GetProperty("model").GetString()!);
        }

        return Otherwise(_requests, inputs) ?? Vectors(inputs.Select(i => JsonSerializer.Serialize(Vector(i))));
    }
}
