using System.CommandLine;
using System.Net.Sockets;
using InsightsBot.Asking;
using InsightsBot.Channels;
using InsightsBot.Channels.BotFramework;
using InsightsBot.Channels.DirectLine;
using InsightsBot.Channels.Web;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Text;
using Microsoft.AspNetCore.Connections;

namespace InsightsBot.Commands;

/// <summary>"serve": answers over HTTP until it is ended.</summary>
internal static class ServeCommand
{
    public static Command Build(Sources sources, TimeProvider clock)
    {
        var options = new SourceOptions();
        var urls = new Option<string>("--urls")
        {
            Description =
                "The addresses to listen at, parted by semicolons; this machine alone unless others are named.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        urls.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && new WebSettings(result.Tokens[0].Value).Addresses is var addresses
                && (addresses.Count == 0 || !addresses.All(IsAddress)))
            {
                var word = result.Tokens[0].Value;
                result.AddError(Usage.Both(
                    $"„{word}“ ist keine Adresse; eine Adresse hat die Form http://127.0.0.1:5080",
                    $"“{word}” is no address; an address is written as http://127.0.0.1:5080"));
            }
        });
        var command = new Command(
            "serve", "Answers over HTTP: POST /api/ask and GET /health; the verb when none is given.") { urls };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = new WebSettings(parsed.GetValue(urls)!, options.AsOfIn(parsed), options.LanguageIn(parsed));
            if (Channels(settings, sources.Home, options.SpokenIn(parsed, "")) is not { } channels)
            {
                return ExitCodes.Usage;
            }

            Hub? hub = null;
            var code = Terminal.Guarded(options.SpokenIn(parsed, ""), () =>
            {
                using var progress = new TerminalProgress();
                hub = sources.Open(
                    parsed.GetValue(options.Data), parsed.GetValue(options.Model), progress, cancellation);
                _ = sources.ReadTexts(
                    parsed.GetValue(options.Data), parsed.GetValue(options.Model), progress, cancellation);
                return ExitCodes.Answered;
            });
            if (hub is null)
            {
                return code;
            }

            using var log = AskLog.Of(sources.Home, hub.Model.Name, clock,
                sentence => Terminal.Error(sentence, options.SpokenIn(parsed, "")));
            return await Serve(hub, settings with { Log = log }, channels, clock, cancellation);
        });
        return command;
    }

    /// <summary>The channels that are set up; null where a setting is wrong, which has been said.</summary>
    private static List<IChannel>? Channels(WebSettings settings, string home, Language spoken)
    {
        var (bot, fault) = BotSettings.FromEnvironment(settings.IsLoopback);
        if (fault is not null)
        {
            Terminal.Error(fault, spoken);
            return null;
        }

        if (bot is { IsAnonymous: true })
        {
            Terminal.Error(BotSentences.AnonymousWarning, spoken);
        }

        var directLine = new DirectLineChannel(DirectLineSettings.FromEnvironment(home, settings.IsLoopback));
        return [directLine, new PageChannel(), .. bot is null ? [] : new IChannel[] { new BotChannel(bot, home) }];
    }

    private static async Task<int> Serve(
        Hub hub, WebSettings settings, IReadOnlyList<IChannel> channels, TimeProvider clock,
        CancellationToken cancellation)
    {
        var spoken = settings.Language ?? Language.German;
        await using var server = WebServer.Build(hub, settings, clock, channels);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException failure)
        {
            var isTaken = failure.InnerException is AddressInUseException;
            Terminal.Error(isTaken ? Taken(settings.Urls) : Closed(settings.Urls, failure), spoken);
            return ExitCodes.Failed;
        }
        catch (SocketException failure)
        {
            Terminal.Error(Closed(settings.Urls, failure), spoken);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Answered;
        }

        var addresses = string.Join(", ", server.Urls);
        Console.Out.WriteLine($"Hey Insights Hub: {addresses} (POST /api/ask, GET /health)");
        await server.WaitForShutdownAsync(cancellation);
        return ExitCodes.Answered;
    }

    private static BilingualText Taken(string urls) => new(
        $"Unter {urls} antwortet schon ein anderes Programm; --urls nennt eine andere Adresse.",
        $"Another program already answers at {urls}; --urls names another address.");

    private static BilingualText Closed(string urls, Exception failure) => new(
        $"Unter {urls} lässt sich nicht antworten ({failure.Message}); --urls nennt eine andere Adresse.",
        $"Nothing can listen at {urls} ({failure.Message}); --urls names another address.");

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp
            && uri.AbsolutePath == "/";
}
