using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using InsightsBot.Channels.DirectLine;
using InsightsBot.Channels.Web;
using InsightsBot.Tests.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace InsightsBot.Tests.Channels.DirectLine;

/// <summary>Direct Line on a real connection of this machine, with a folder that outlives a restart.</summary>
internal sealed class ServedLine : IAsyncDisposable
{
    private readonly TestFolder _home = new();
    private readonly LineHub _hub;
    private readonly Func<DirectLineSettings, DirectLineSettings> _adjust;
    private WebApplication? _server;

    private ServedLine(LineHub hub, Func<DirectLineSettings, DirectLineSettings>? adjust) =>
        (_hub, _adjust) = (hub, adjust ?? (s => s));

    public SetClock Clock { get; } = new();

    public HttpClient Client { get; private set; } = new();

    public string Folder => _home.Path;

    public string Address { get; private set; } = "";

    public IServiceProvider Parts => _server!.Services;

    public static async Task<ServedLine> Start(
        LineHub hub, Func<DirectLineSettings, DirectLineSettings>? adjust = null)
    {
        var line = new ServedLine(hub, adjust);
        await line.Restart();
        return line;
    }

    /// <summary>Ends the server and starts another over the same folder.</summary>
    public async Task Restart()
    {
        await Stop();
        var settings = _adjust(new DirectLineSettings(_home.Path, null, [], IsOpen: true));
        _server = WebServer.Build(
            _hub.Hub, new WebSettings("http://127.0.0.1:0"), Clock, [new DirectLineChannel(settings)]);
        await _server.StartAsync();
        Address = _server.Urls.First();
        Client.Dispose();
        Client = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public async Task Stop()
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }

        _server = null;
    }

    public T Part<T>()
        where T : notnull => Parts.GetRequiredService<T>();

    /// <summary>Begins a conversation as Web Chat does.</summary>
    public async Task<LineTalk> Begin()
    {
        var (status, token) = await Send(HttpMethod.Post, "tokens/generate", null);
        Assert.Equal(200, status);
        var talk = new LineTalk(this, token.GetProperty("conversationId").GetString()!)
        {
            Token = token.GetProperty("token").GetString()!,
        };
        await talk.Start(201);
        return talk;
    }

    /// <summary>Sends a request and reads JSON.</summary>
    public async Task<(int Status, JsonElement Body)> Send(
        HttpMethod method, string path, string? token, string? body = null, string type = "application/json",
        string? origin = null)
    {
        using var request = new HttpRequestMessage(method, $"{DirectLineChannel.Root}/{path}");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, type);
        }

        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return ((int)response.StatusCode, json.RootElement.Clone());
    }

    /// <summary>Holds that a request is refused with Direct Line's error object.</summary>
    public async Task IsRefused(
        int status, string code, HttpMethod method, string path, string? token, string? body = null,
        string type = "application/json", string? origin = null)
    {
        var (got, answer) = await Send(method, path, token, body, type, origin);
        Assert.Equal((status, code), (got, answer.GetProperty("error").GetProperty("code").GetString()));
        Assert.EndsWith(".", answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Client.Dispose();
        _home.Dispose();
    }
}
