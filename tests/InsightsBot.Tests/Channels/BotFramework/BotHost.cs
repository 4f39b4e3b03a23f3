using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using InsightsBot.Activities;
using InsightsBot.Asking;
using InsightsBot.Channels.BotFramework;
using InsightsBot.Channels.Web;
using InsightsBot.Ingest;
using InsightsBot.Tests.Channels.Web;
using InsightsBot.Tests.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>The hub over a small shop with its bot, and Teams' end on this machine; one shop for all tests.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private static readonly Lazy<Hub> Shop = new(() =>
    {
        // Kept for the whole run: the folders go with the process's temporary files.
        var folder = new TestFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return new Sources(TimeProvider.System, TestHome.Path)
            .Open(SmallShop.In(folder), null, null, CancellationToken.None);
    });

    private readonly TestFolder _home = new();
    private int _ids;

    private BotHost(FakeConnector connector) => Connector = connector;

    public FakeConnector Connector { get; }

    public WebApplication Server { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public KeptLog Logged { get; } = new();

    public static async Task<BotHost> Start(
        BotLimits? limits = null, DeskLimits? desk = null, BotSettings? settings = null,
        Action<IServiceCollection>? adjust = null, bool hasBot = true)
    {
        var host = new BotHost(await FakeConnector.Start());
        settings ??= BotSettings.Unproven;
        limits ??= new BotLimits { RetryFirst = TimeSpan.FromMilliseconds(10) };
        host.Server = WebServer.Build(Shop.Value, new WebSettings("http://127.0.0.1:5080"), TimeProvider.System,
            hasBot ? [new BotChannel(settings, host._home.Path, limits)] : [],
            builder =>
            {
                _ = builder.WebHost.UseTestServer();
                _ = builder.Services.AddSingleton<ILoggerProvider>(host.Logged);
                if (desk is not null)
                {
                    _ = builder.Services.AddSingleton(desk);
                }

                adjust?.Invoke(builder.Services);
            });
        await host.Server.StartAsync();
        host.Client = host.Server.GetTestClient();
        return host;
    }

    /// <summary>An activity as Teams sends it, changed as wanted.</summary>
    public JsonObject Activity(string text, Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message", ["id"] = $"a{Interlocked.Increment(ref _ids)}", ["text"] = text,
            ["locale"] = "de-DE",
            ["channelId"] = "msteams", ["serviceUrl"] = Connector.Address,
            ["from"] = new JsonObject { ["id"] = "asker", ["name"] = "Alex" },
            ["recipient"] = new JsonObject { ["id"] = "hub", ["name"] = "Hub" },
            ["conversation"] = new JsonObject { ["id"] = "chat", ["conversationType"] = "personal" },
        };
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>Sends a message.</summary>
    public Task<HttpResponseMessage> Say(string text, Action<JsonObject>? change = null) =>
        Post(Activity(text, change));

    /// <summary>Sends an activity.</summary>
    public Task<HttpResponseMessage> Post(JsonObject activity, string? authorization = null) =>
        Post(activity.ToJsonString(), authorization);

    /// <summary>Sends a body.</summary>
    public async Task<HttpResponseMessage> Post(
        string body, string? authorization = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, BotChannel.Path)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)),
        };
        if (authorization is not null)
        {
            _ = request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>Ends the server, so that everything taken is answered.</summary>
    public async Task End() => await Server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Connector.DisposeAsync();
        Client.Dispose();
        Logged.Dispose();
        _home.Dispose();
    }
}
