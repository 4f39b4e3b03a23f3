using System.CommandLine;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using InsightsBot.Commands;
using InsightsBot.Ingest;

namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class ServeCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task It_answers_over_a_real_connection_until_it_is_ended()
    {
        using var folder = new TestFolder();
        var address = $"http://127.0.0.1:{FreePort()}";
        using var end = new CancellationTokenSource();
        var serving = Task.Run(() => Command().Parse(["serve", "--urls", address, "--data", SmallShop.In(folder)])
            .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, end.Token));
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        await Listening(client, serving);

        using var response = await client.PostAsJsonAsync("/api/ask", new { question = "Wie viele Kunden gibt es?" });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("answered", answer.RootElement.GetProperty("status").GetString());
        Assert.False(response.Headers.Contains("Server"));

        await end.CancelAsync();
        Assert.Equal(0, await serving.WaitAsync(Patience));
        _ = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("/health", UriKind.Relative)));
    }

    [Fact]
    public void An_address_that_is_taken_is_one_sentence()
    {
        using var folder = new TestFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var outcome = CommandRun.Of("serve", "--urls", address, "--data", SmallShop.In(folder));
        outcome.IsOneSentence(1);
        Assert.Contains("--urls", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_is_missing_is_one_sentence()
    {
        using var folder = new TestFolder();
        CommandRun.Of("serve", "--data", folder["nothing"]).IsOneSentence(1);
    }

    private static RootCommand Command() =>
        [ServeCommand.Build(new Sources(TimeProvider.System, TestHome.Path), TimeProvider.System)];

    private static async Task Listening(HttpClient client, Task<int> serving)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Assert.False(serving.IsCompleted, "It ended before it listened.");
            try
            {
                using var response = await client.GetAsync(new Uri("/health", UriKind.Relative), patience.Token);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
