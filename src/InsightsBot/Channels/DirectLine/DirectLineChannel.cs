using InsightsBot.Conversations;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Direct Line 3.0: the way that Web Chat and other programs talk to the hub.</summary>
/// <param name="settings">How it is served.</param>
internal sealed class DirectLineChannel(DirectLineSettings settings) : IChannel
{
    /// <summary>The name of the channel in activities.</summary>
    public const string ChannelId = "directline";

    /// <summary>Where the routes begin.</summary>
    public const string Root = "/v3/directline";

    private static readonly TimeSpan PingAnswerMax = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public void Add(WebApplicationBuilder builder)
    {
        _ = builder.Services.AddSingleton(settings).AddSingleton(settings.Limits)
            .AddSingleton(s => new SigningKeys(
                Path.Combine(settings.Folder, "keys.json"), s.GetRequiredService<TimeProvider>(), settings.Limits))
            .AddSingleton<DirectLineTokens>().AddSingleton<LiveConversations>().AddSingleton<CallerBounds>()
            .AddSingleton<CallerGate>().AddSingleton<OriginGuard>().AddSingleton<TokenRoutes>()
            .AddSingleton<ConversationRoutes>().AddSingleton<ActivityRoutes>().AddSingleton<StreamRoute>()
            .AddSingleton<RestoredTurns>().AddSingleton<Resumption>().AddSingleton<TurnQueue>()
            .AddHostedService(s => s.GetRequiredService<TurnQueue>())
            .AddHostedService<Sweep>()
            .AddCors();
    }

    /// <inheritdoc/>
    public void Map(WebApplication server)
    {
        var guard = server.Services.GetRequiredService<OriginGuard>();
        _ = server.UseWhen(c => c.Request.Path.StartsWithSegments(Root), branch => branch
            .Use(guard.Check)
            .UseCors(p => p.WithOrigins([.. settings.Origins]).AllowAnyHeader().WithMethods("GET", "POST"))
            .UseWebSockets(new WebSocketOptions
            {
                KeepAliveInterval = settings.Limits.KeepAlive, KeepAliveTimeout = PingAnswerMax,
            }));
        var routes = server.MapGroup(Root);
        _ = routes.MapPost("/tokens/generate", (HttpContext c, TokenRoutes r) => r.Generate(c));
        _ = routes.MapPost("/tokens/refresh", (HttpContext c, TokenRoutes r) => r.Refresh(c));
        _ = routes.MapPost("/conversations", (HttpContext c, ConversationRoutes r) => r.Begin(c));
        var one = routes.MapGroup("/conversations/{id}");
        _ = one.MapGet("", (HttpContext c, ConversationRoutes r, string id) => r.Resume(c, id));
        _ = one.MapGet("/activities", (HttpContext c, ActivityRoutes r, string id) => r.Read(c, id));
        _ = one.MapPost("/activities", (HttpContext c, ActivityRoutes r, string id) => r.Post(c, id));
        _ = one.MapPost("/upload", (HttpContext c, ActivityRoutes r, string id) => r.Upload(c, id));
        _ = one.MapGet("/stream", (HttpContext c, StreamRoute r, string id) => r.Open(c, id));
    }
}
