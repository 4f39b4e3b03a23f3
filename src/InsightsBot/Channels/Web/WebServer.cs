using System.Threading.RateLimiting;
using InsightsBot.Activities;
using InsightsBot.Asking;
using InsightsBot.Conversations;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Logging.Console;

namespace InsightsBot.Channels.Web;

/// <summary>Serves a hub over HTTP.</summary>
internal static class WebServer
{
    /// <summary>The name of the bound on questions that are answered at once.</summary>
    internal const string QuestionBound = "questions";

    /// <summary>A server that is built and not started.</summary>
    /// <param name="hub">Answers.</param>
    /// <param name="settings">Where it listens, and its limits.</param>
    /// <param name="clock">Tells how old conversations are.</param>
    /// <param name="channels">Other ways than POST /api/ask that questions may come; null for none.</param>
    /// <param name="adjust">Changes what stands below, such as the network; null changes nothing.</param>
    public static WebApplication Build(
        Hub hub, WebSettings settings, TimeProvider clock, IReadOnlyList<IChannel>? channels = null,
        Action<WebApplicationBuilder>? adjust = null)
    {
        // Neither the folder nor the environment that the process was started in decides how the hub behaves.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        Listen(builder, settings);
        _ = builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true);
        _ = builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        // That an address is taken is told to the person who serves, in a sentence.
        _ = builder.Logging.AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        _ = builder.Services.AddSingleton(hub).AddSingleton(settings).AddSingleton(clock)
            .AddSingleton(new ConversationStore(clock)).AddSingleton<AskRoute>().AddSingleton<HealthRoute>()
            .AddSingleton<FeedbackRoute>()
            .AddRateLimiter(o => Bound(o, settings.Limits))
            .Configure<HostOptions>(o => o.ShutdownTimeout = settings.Limits.ShutdownMax);
        _ = builder.Services.AddSingleton(_ => settings.Log ?? new AskLog()).AddSingleton<ActivityDesk>()
            .AddSingleton<QuestionTurns>().AddSingleton(new DeskSettings(settings.AsOf, settings.Language))
            .AddSingleton(DeskLimits.Default);
        foreach (var channel in channels ?? [])
        {
            channel.Add(builder);
        }

        adjust?.Invoke(builder);
        var server = builder.Build();
        Route(server);
        foreach (var channel in channels ?? [])
        {
            channel.Map(server);
        }

        return server;
    }

    private static void Listen(WebApplicationBuilder builder, WebSettings settings)
    {
        _ = builder.WebHost.UseUrls([.. settings.Addresses]);
        _ = builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            // One byte more than is taken, so that the answer to too much is ours.
            o.Limits.MaxRequestBodySize = settings.Limits.BodyBytesMax + 1;
        });
        if (settings.IsLoopback && builder.Configuration["AllowedHosts"] is null)
        {
            // A page elsewhere cannot reach the hub of this machine by giving it a name of its own.
            _ = builder.Services.Configure<HostFilteringOptions>(o =>
            {
                o.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
                o.IncludeFailureMessage = false;
            });
        }
    }

    private static void Bound(RateLimiterOptions options, WebLimits limits)
    {
        _ = options.AddConcurrencyLimiter(QuestionBound, o =>
        {
            o.PermitLimit = limits.QuestionsAtOnceMax;
            o.QueueLimit = limits.QuestionsWaitingMax;
            o.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
        });
        options.OnRejected = async (rejected, _) =>
        {
            var log = rejected.HttpContext.RequestServices.GetRequiredService<ILogger<AskRoute>>();
            Log.TurnedAway(log, limits.QuestionsAtOnceMax, limits.QuestionsWaitingMax);
            rejected.HttpContext.Response.Headers.RetryAfter = "5";
            await Problems.Write(rejected.HttpContext, StatusCodes.Status503ServiceUnavailable, WebSentences.Busy);
        };
    }

    private static void Route(WebApplication server)
    {
        _ = server.Use(SecurityHeaders.Add);
        _ = server.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Incidents.Answer,
            SuppressDiagnosticsCallback = _ => true,
        });
        _ = server.UseStatusCodePages(status => status.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound =>
                Problems.Write(status.HttpContext, StatusCodes.Status404NotFound, WebSentences.NotHere),
            StatusCodes.Status405MethodNotAllowed =>
                Problems.Write(status.HttpContext, StatusCodes.Status405MethodNotAllowed, WebSentences.OtherMethod),
            _ => Task.CompletedTask,
        });
        _ = server.UseRouting();
        _ = server.UseRateLimiter();
        _ = server.MapPost("/api/ask", (HttpContext context, AskRoute route) => route.Answer(context))
            .RequireRateLimiting(QuestionBound);
        _ = server.MapPost("/api/feedback", (HttpContext context, FeedbackRoute route) => route.Answer(context))
            .RequireRateLimiting(QuestionBound);
        _ = server.MapGet("/health", (HttpContext context, HealthRoute route) => route.Answer(context));
    }
}
