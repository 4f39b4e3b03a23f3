namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>Makes plain clients, by whatever name.</summary>
internal sealed class PlainHttp(HttpMessageHandler? inner = null) : IHttpClientFactory
{
    public HttpClient CreateClient(string name) =>
        inner is null ? new HttpClient() : new HttpClient(inner, disposeHandler: false);
}
