namespace InsightsBot.Channels.BotFramework;

/// <summary>The channels of the Bot Framework: Microsoft Teams and what else Azure Bot connects.</summary>
/// <param name="settings">The bot as it is registered.</param>
/// <param name="home">The folder in which conversations are remembered.</param>
/// <param name="limits">How much is taken, kept and sent; null takes the defaults.</param>
internal sealed class BotChannel(BotSettings settings, string home, BotLimits? limits = null) : IChannel
{
    private static readonly TimeSpan ConnectMax = TimeSpan.FromSeconds(5);
    private const int AnswerBytesMax = 256 * 1024;

    /// <summary>The address of the channel.</summary>
    public const string Path = "/api/messages";

    /// <inheritdoc/>
    public void Add(WebApplicationBuilder builder)
    {
        AddSending(builder.Services);
        // Each request of ours would be told with its address, which names the conversation.
        _ = builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        _ = builder.Services.AddSingleton<ChannelKeys>().AddSingleton<TokenCheck>().AddSingleton<SeenActivities>()
            .AddSingleton<MessagesRoute>().AddSingleton<TurnQueue>()
            .AddHostedService(services => services.GetRequiredService<TurnQueue>());
    }

    /// <inheritdoc/>
    public void Map(WebApplication server) => _ = server.MapPost(
        Path, (HttpContext context, MessagesRoute route) => route.Answer(context));

    /// <summary>Registers what sends: enough to write to known conversations without a server.</summary>
    public void AddSending(IServiceCollection services)
    {
        var known = limits ?? BotLimits.Default;
        _ = services.AddSingleton(settings).AddSingleton(known).AddSingleton<AllowedAddresses>()
            .AddSingleton<OutboundTokens>().AddSingleton<ConversationPace>().AddSingleton<Connector>()
            .AddSingleton<ProactiveMessages>()
            .AddSingleton(provider => new ConversationReferences(
                home, known.ReferencesMax, provider.GetRequiredService<ILogger<ConversationReferences>>()));
        foreach (var name in new[] { Connector.Client, ChannelKeys.Client, OutboundTokens.Client })
        {
            _ = services.AddHttpClient(name)
                .ConfigureHttpClient(client =>
                {
                    client.Timeout = known.AttemptMax;
                    client.MaxResponseContentBufferSize = AnswerBytesMax;
                })
                // Where one allowed address points on to another, that one was never allowed.
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    ConnectTimeout = ConnectMax,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                });
        }
    }
}
