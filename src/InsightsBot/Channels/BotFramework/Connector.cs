using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly;
using Polly.Retry;

namespace InsightsBot.Channels.BotFramework;

/// <summary>Sends messages to a channel through the Connector REST API.</summary>
/// <remarks>
/// Calls may overlap. Nothing is thrown but the end that <c>cancellation</c> asks for. Tried again is what the channel
/// asks to try again (412, 429, 502, 504) and what never left this machine; where it is not known whether a message
/// arrived, it is not sent a second time.
/// </remarks>
internal sealed class Connector
{
    /// <summary>The name of the client that sends.</summary>
    public const string Client = "bot-connector";

    private const int SaidCharactersMax = 2_000;

    private readonly IHttpClientFactory _http;
    private readonly OutboundTokens _tokens;
    private readonly ConversationPace _pace;
    private readonly ILogger<Connector> _log;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;

    public Connector(
        IHttpClientFactory http, OutboundTokens tokens, ConversationPace pace, BotLimits limits, TimeProvider clock,
        ILogger<Connector> log)
    {
        (_http, _tokens, _pace, _log) = (http, tokens, pace, log);
        _retries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = limits.RetriesMax,
                Delay = limits.RetryFirst,
                MaxDelay = limits.RetryMax,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = tried => ValueTask.FromResult(MayBeTriedAgain(tried.Outcome)),
                DelayGenerator = tried => ValueTask.FromResult(AskedFor(tried.Outcome.Result, limits, clock)),
            }).Build();
    }

    /// <summary>Sends a message into a conversation.</summary>
    public Task<SentMessage> Post(
        Uri service, string conversation, JsonObject message, CancellationToken cancellation) =>
        Send(HttpMethod.Post, service, conversation, null, message, cancellation);

    /// <summary>Puts a message in the place of one that was sent.</summary>
    public Task<SentMessage> Put(
        Uri service, string conversation, string id, JsonObject message, CancellationToken cancellation) =>
        Send(HttpMethod.Put, service, conversation, id, message, cancellation);

    private async Task<SentMessage> Send(
        HttpMethod method, Uri service, string conversation, string? id, JsonObject message,
        CancellationToken cancellation)
    {
        var path = service.AbsoluteUri.TrimEnd('/')
            + $"/v3/conversations/{Uri.EscapeDataString(conversation)}/activities"
            + (id is null ? "" : "/" + Uri.EscapeDataString(id));
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        try
        {
            using var response = await _retries.ExecuteAsync(
                async attempt => await Attempt(method, new Uri(path), conversation, body, attempt), cancellation);
            return await Read(response, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            Log.ChannelSilent(_log, failure.GetType().Name);
            return new SentMessage(null, null, "");
        }
    }

    private async Task<HttpResponseMessage> Attempt(
        HttpMethod method, Uri address, string conversation, byte[] body, CancellationToken cancellation)
    {
        if (!await _pace.Wait(conversation, cancellation))
        {
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests) { ReasonPhrase = Unsent };
        }

        using var request = new HttpRequestMessage(method, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        var (token, isRefused) = await _tokens.Token(cancellation);
        if (isRefused)
        {
            return new HttpResponseMessage(HttpStatusCode.Unauthorized) { ReasonPhrase = Unsent };
        }

        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var client = _http.CreateClient(Client);
        return await client.SendAsync(request, cancellation);
    }

    private async Task<SentMessage> Read(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode)
        {
            Log.ChannelRefused(_log, (int)response.StatusCode);
            var said = text.Length <= SaidCharactersMax ? text : text[..SaidCharactersMax];
            return new SentMessage(response.StatusCode, null, said.ToLowerInvariant());
        }

        return new SentMessage(response.StatusCode, IdOf(text), "");
    }

    private static string? IdOf(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                && id.GetString() is { Length: > 0 and < 2_000 } said ? said : null;
        }
        catch (JsonException)
        {
            // It was taken; what was said of it is of no use.
            return null;
        }
    }

    /// <summary>Marks what was never sent: it is neither tried again nor told by the channel.</summary>
    private const string Unsent = "unsent";

    private static bool MayBeTriedAgain(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException failure } => failure.HttpRequestError
            is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError,
        { Result: { ReasonPhrase: not Unsent } response } => response.StatusCode is HttpStatusCode.PreconditionFailed
            or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout,
        _ => false,
    };

    /// <summary>The wait that a channel asks for, within bounds; null leaves it to the usual one.</summary>
    private static TimeSpan? AskedFor(HttpResponseMessage? response, BotLimits limits, TimeProvider clock)
    {
        var after = response?.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is not { } asked ? null
            : asked < TimeSpan.Zero ? TimeSpan.Zero
            : asked > limits.RetryMax ? limits.RetryMax : asked;
    }
}
