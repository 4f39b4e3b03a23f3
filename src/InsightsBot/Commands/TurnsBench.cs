using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using InsightsBot.Asking;
using InsightsBot.Benchmarks;
using InsightsBot.Channels.BotFramework;
using InsightsBot.Channels.Web;
using InsightsBot.Evaluation;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Commands;

/// <summary>
/// Measures the bot's endpoint over real connections on this machine: turns of many conversations at once, then a long
/// run of activities of all kinds.
/// </summary>
/// <remarks>Sender, hub and the channel's end share one process: its memory is that of all three.</remarks>
/// <param name="hub">Answers.</param>
/// <param name="clock">Times.</param>
/// <param name="progress">Shows how far it is.</param>
internal sealed class TurnsBench(Hub hub, TimeProvider clock, IProgressLine progress)
{
    private const int QuestionsMax = 12;
    private const int Seed = 7;
    private const int SendersAtOnce = 32;
    private const int ConversationsOfMany = 2_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs both parts.</summary>
    public async Task<BenchTable> Run(
        int conversations, int turns, int pauseMs, int activities, CancellationToken cancellation)
    {
        var home = Directory.CreateTempSubdirectory("insights-turns-").FullName;
        await using var inbox = new TurnsInbox(clock);
        await inbox.Start(cancellation);
        // Without proof, because tokens would be checked against issuers elsewhere.
        await using var server = WebServer.Build(
            hub, new WebSettings("http://127.0.0.1:0"), clock, [new BotChannel(BotSettings.Unproven, home)]);
        await server.StartAsync(cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        try
        {
            var questions = Questions(hub, cancellation);
            var asked = await Converse(client, inbox, questions, (conversations, turns, pauseMs), cancellation);
            List<IReadOnlyList<object?>> rows = [asked];
            await foreach (var row in Many(client, inbox, questions, activities, cancellation))
            {
                rows.Add(row);
            }

            return new BenchTable(
                [
                    "part", "activities", "answered", "lost", "doubled", "p50Ms", "p95Ms", "maxMs", "heapMb",
                    "residentMb",
                ],
                rows);
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
            Directory.Delete(home, recursive: true);
        }
    }

    private async Task<IReadOnlyList<object?>> Converse(
        HttpClient client, TurnsInbox inbox, List<string> questions,
        (int Conversations, int Turns, int PauseMs) size, CancellationToken cancellation)
    {
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, size.Conversations).Select(async conversation =>
        {
            var chance = new Random(Seed + conversation);
            // Askers do not begin in the same moment, nor read alike fast.
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(size.PauseMs + 1)), clock, cancellation);
            for (var turn = 0; turn < size.Turns; turn++)
            {
                var id = $"{conversation}-{turn}";
                var question = questions[(conversation + turn) % questions.Count];
                var reply = inbox.Expect(id);
                await Send(client, inbox, "message", id, $"load-{conversation}", cancellation, question);
                _ = await Task.WhenAny(reply, Task.Delay(Patience, clock, cancellation));
                progress.Show("turns", Interlocked.Increment(ref done) / (double)(size.Conversations * size.Turns));
                var read = chance.Next((size.PauseMs / 2) + 1, (size.PauseMs * 3 / 2) + 2);
                await Task.Delay(TimeSpan.FromMilliseconds(read), clock, cancellation);
            }
        }));
        return Row("turns", size.Conversations * size.Turns, inbox);
    }

    /// <summary>Activities of all kinds: of ten one asks and comes twice, one judges, two are updates.</summary>
    private async IAsyncEnumerable<IReadOnlyList<object?>> Many(
        HttpClient client, TurnsInbox inbox, List<string> questions, int activities,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        const int parts = 5;
        for (var part = 0; part < parts; part++)
        {
            inbox.Clear();
            var (first, last) = (activities * part / parts, activities * (part + 1) / parts);
            await Parallel.ForEachAsync(
                Enumerable.Range(first, last - first),
                new ParallelOptions { MaxDegreeOfParallelism = SendersAtOnce, CancellationToken = cancellation },
                async (number, token) => await One(client, inbox, questions, number, token));
            await inbox.Settle(Patience, cancellation);
            progress.Show("activities", (part + 1.0) / parts);
            yield return Row(
                (last / 1000).ToString(CultureInfo.InvariantCulture) + "k activities", last - first, inbox);
        }
    }

    private static async Task One(
        HttpClient client, TurnsInbox inbox, List<string> questions, int number,
        CancellationToken cancellation)
    {
        var conversation = $"many-{number % ConversationsOfMany}";
        switch (number % 10)
        {
            case 0:
                _ = inbox.Expect($"m{number}");
                await Send(client, inbox, "message", $"m{number}", conversation, cancellation,
                    questions[number / 10 % questions.Count]);
                await Send(client, inbox, "message", $"m{number}", conversation, cancellation, questions[0]);
                break;
            case 1 or 2:
                await Send(client, inbox, "conversationUpdate", $"u{number / 10}", conversation, cancellation);
                break;
            case 3:
                await Send(client, inbox, "invoke", $"i{number}", conversation, cancellation);
                break;
            default:
                var kind = number % 2 == 0 ? "typing" : "unheardOf";
                await Send(client, inbox, kind, $"t{number}", conversation, cancellation);
                break;
        }
    }

    private static async Task Send(
        HttpClient client, TurnsInbox inbox, string type, string id, string conversation,
        CancellationToken cancellation, string? text = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type, ["id"] = id, ["channelId"] = "emulator", ["serviceUrl"] = inbox.Address,
            ["locale"] = "de-DE",
            ["from"] = new JsonObject { ["id"] = "asker-" + conversation },
            ["recipient"] = new JsonObject { ["id"] = "hub", ["name"] = "Hub" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["text"] = text,
        };
        if (type == "invoke")
        {
            activity["name"] = "message/submitAction";
            activity["value"] = new JsonObject
            {
                ["actionName"] = "feedback",
                ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = "gut" },
            };
        }

        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(BotChannel.Path, UriKind.Relative), content, cancellation);
        _ = response.EnsureSuccessStatusCode();
    }

    private static IReadOnlyList<object?> Row(string part, int activities, TurnsInbox inbox)
    {
        var times = inbox.Times;
        var latency = Latency.Of(times);
        using var self = Process.GetCurrentProcess();
        return
        [
            part, activities, inbox.Answered, inbox.Lost, inbox.Doubled, latency.Median.TotalMilliseconds,
            latency.P95.TotalMilliseconds, times.Count == 0 ? 0.0 : times.Max().TotalMilliseconds,
            GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024, self.WorkingSet64 / 1024.0 / 1024,
        ];
    }

    /// <summary>What the hub itself offers to be asked, whatever its data is.</summary>
    internal static List<string> Questions(Hub hub, CancellationToken cancellation)
    {
        List<string> found = [];
        var open = new Queue<string>(["Was kann ich fragen?"]);
        while (found.Count < QuestionsMax && open.TryDequeue(out var next))
        {
            var (answer, _) = hub.Ask(
                new AskRequest(next, null, Language.German), Conversation.New, cancellation);
            foreach (var offered in answer.Suggestions.Except(found).Take(QuestionsMax - found.Count).ToList())
            {
                found.Add(offered);
                open.Enqueue(offered);
            }
        }

        return found.Count > 0 ? found : ["Wie viele Kunden gibt es?"];
    }
}
