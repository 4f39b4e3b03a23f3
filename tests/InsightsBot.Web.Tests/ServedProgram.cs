using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace InsightsBot.Web.Tests;

/// <summary>The program as it is served: a process of its own that can be ended and started again.</summary>
internal sealed class ServedProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _home;
    private readonly string _data;
    private Process? _process;

    public ServedProgram(string home, string data)
    {
        (_home, _data) = (home, data);
        Address = $"http://127.0.0.1:{FreePort()}";
    }

    /// <summary>Where it listens, before and after it was started again.</summary>
    public string Address { get; }

    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "InsightsBot.dll"),
            "serve", "--urls", Address, "--data", _data])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["INSIGHTS_HOME"] = _home;
        start.Environment["INSIGHTS_WEB_ORIGINS"] = "http://localhost:9";
        _process = Process.Start(start) ?? throw new IOException("The program could not be started.");
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Assert.False(_process.HasExited, "The program ended before it listened.");
            try
            {
                using var response = await client.GetAsync(new Uri("/health", UriKind.Relative), patience.Token);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
            }
        }
    }

    /// <summary>Ends it at once, as a failing machine does.</summary>
    public void Stop()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }

    public void Dispose() => Stop();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
