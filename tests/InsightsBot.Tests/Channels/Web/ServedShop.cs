using InsightsBot.Asking;
using InsightsBot.Channels.Web;
using InsightsBot.Ingest;
using InsightsBot.Tests.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InsightsBot.Tests.Channels.Web;

/// <summary>A small shop, served in this process without a network; one for all tests of a class.</summary>
public sealed class ServedShop : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _home = new();
    private readonly KeptLog _log = new();
    private Hub? _hub;
    private WebApplication? _server;

    /// <summary>A client of the server.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>What was logged, line by line.</summary>
    internal IReadOnlyCollection<string> Logged => _log.Lines;

    public async Task InitializeAsync()
    {
        _hub = new Sources(TimeProvider.System, _home.Path)
            .Open(SmallShop.In(_folder), null, null, CancellationToken.None);
        (_server, Client) = await Serve(new WebSettings("http://127.0.0.1:5080"), TimeProvider.System);
    }

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    public void Dispose()
    {
        Client.Dispose();
        _log.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
        _home.Dispose();
    }

    /// <summary>Serves the same shop once more, by other settings or another clock.</summary>
    internal async Task<(WebApplication Server, HttpClient Client)> Serve(
        WebSettings settings, TimeProvider clock, Action<WebApplication>? route = null)
    {
        var server = WebServer.Build(_hub!, settings, clock, adjust: builder =>
        {
            _ = builder.WebHost.UseTestServer();
            _ = builder.Services.AddSingleton<ILoggerProvider>(_log);
        });
        route?.Invoke(server);
        await server.StartAsync();
        return (server, server.GetTestClient());
    }
}
