using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using InsightsBot.Channels.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace InsightsBot.Tests.Channels.Web;

public sealed class WebServerTests(ServedShop shop) : IClassFixture<ServedShop>
{
    [Fact]
    public async Task Health_says_model_and_freshness()
    {
        using var response = await shop.Client.GetAsync(Path("/health"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var health = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(["status", "model", "dataAsOf"], health.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("ok", health.RootElement.GetProperty("status").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", health.RootElement.GetProperty("dataAsOf").GetString());
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/nothing")]
    [InlineData("/api/ask")]
    public async Task Every_response_carries_the_security_headers(string path)
    {
        using var response = await shop.Client.GetAsync(Path(path));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", response.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Other_addresses_and_methods_are_problems()
    {
        using var nowhere = await shop.Client.GetAsync(Path("/nothing"));
        await AskRouteTests.IsProblem(nowhere, HttpStatusCode.NotFound);
        using var method = await shop.Client.GetAsync(Path("/api/ask"));
        await AskRouteTests.IsProblem(method, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_not_served()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = "elsewhere.example";
        using var response = await shop.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_failure_is_a_sentence_with_an_incident_that_the_log_knows()
    {
        var (server, client) = await shop.Serve(Settings, TimeProvider.System, Failing);
        await using var running = server;
        using var caller = client;
        using var response = await client.GetAsync(Path("/failing"));
        var text = await response.Content.ReadAsStringAsync();
        await AskRouteTests.IsProblem(response, HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(text);
        var incident = problem.RootElement.GetProperty("incident").GetString()!;
        Assert.Matches("^[0-9A-F]{12}$", incident);
        var logged = shop.Logged.Single(l => l.Contains(incident, StringComparison.Ordinal));
        Assert.Contains("secret", logged, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Questions_do_not_reach_the_log()
    {
        using var response =
            await shop.Client.PostAsJsonAsync("/api/ask", new { question = "Wie viele Xylophone gibt es?" });
        Assert.DoesNotContain(shop.Logged, l => l.Contains("Xylophone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beyond_the_queue_questions_are_turned_away()
    {
        var settings = Settings with { Limits = new WebLimits { QuestionsAtOnceMax = 1, QuestionsWaitingMax = 0 } };
        var (entered, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (server, client) = await shop.Serve(settings, TimeProvider.System, s => s.MapGet("/slow", async () =>
        {
            entered.SetResult();
            await gate.Task;
        }).RequireRateLimiting(WebServer.QuestionBound));
        await using var running = server;
        using var caller = client;
        var slow = client.GetAsync(Path("/slow"));
        await entered.Task;
        using var turnedAway = await client.PostAsJsonAsync("/api/ask", new { question = "Wie viele Kunden gibt es?" });
        await AskRouteTests.IsProblem(turnedAway, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("5", turnedAway.Headers.GetValues("Retry-After").Single());
        gate.SetResult();
        using var done = await slow;
        using var answered = await client.PostAsJsonAsync("/api/ask", new { question = "Wie viele Kunden gibt es?" });
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080; http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://127.0.0.1:5080;http://192.168.1.5:5080", false)]
    public void Only_this_machine_is_told_from_others(string urls, bool isLoopback) =>
        Assert.Equal(isLoopback, new WebSettings(urls).IsLoopback);

    [Fact]
    public void Limits_that_nobody_set_are_these()
    {
        Assert.Equal(65_536, WebLimits.Default.BodyBytesMax);
        Assert.Equal(8, WebLimits.Default.QuestionsAtOnceMax);
        Assert.Equal(64, WebLimits.Default.QuestionsWaitingMax);
        Assert.Equal(TimeSpan.FromSeconds(8), WebLimits.Default.ShutdownMax);
    }

    private static WebSettings Settings => new("http://127.0.0.1:5080");

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static void Failing(WebApplication server) =>
        server.MapGet("/failing", (HttpContext _) => throw new InvalidOperationException("secret"));
}
