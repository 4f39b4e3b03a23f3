namespace InsightsBot.Channels.Web;

/// <summary>The page for people in a browser: its files, and the questions that it begins with.</summary>
/// <param name="folder">Where the built page lies; null for the folder beside the program.</param>
/// <param name="sites">Who may embed it; null leaves it to the setting of the machine.</param>
internal sealed class PageChannel(string? folder = null, EmbeddingSites? sites = null) : IChannel
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <inheritdoc/>
    public void Add(WebApplicationBuilder builder) => builder.Services
        .AddSingleton(PageFiles.In(folder ?? Path.Combine(AppContext.BaseDirectory, "wwwroot")))
        .AddSingleton(sites ?? EmbeddingSites.FromEnvironment())
        .AddSingleton<PageRoute>().AddSingleton<StartersRoute>();

    /// <inheritdoc/>
    public void Map(WebApplication server)
    {
        _ = server.MapMethods("/", Reads, (HttpContext context, PageRoute route) => route.Page(context));
        _ = server.MapMethods("/embed", Reads, (HttpContext context, PageRoute route) => route.Embedded(context));
        _ = server.MapMethods("/embed.js", Reads, (HttpContext context, PageRoute route) => route.EmbedScript(context));
        _ = server.MapMethods("/assets/{name}", Reads,
            (HttpContext context, PageRoute route, string name) => route.Asset(context, name));
        _ = server.MapGet("/api/starters", (HttpContext context, StartersRoute route) => route.Answer(context))
            .RequireRateLimiting(WebServer.QuestionBound);
    }
}
