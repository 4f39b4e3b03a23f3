using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Benchmarks;
using InsightsBot.Channels.DirectLine;
using InsightsBot.Channels.Web;
using InsightsBot.Evaluation;
using InsightsBot.Ingest;

namespace InsightsBot.Commands;

/// <summary>Measures turns over Direct Line: many conversations at once, each with a stream of its own.</summary>
/// <remarks>Askers and hub share one process: its memory is that of both.</remarks>
/// <param name="hub">Answers.</param>
/// <param name="clock">Times.</param>
/// <param name="progress">Shows how far it is.</param>
internal sealed class DirectLineBench(Hub hub, TimeProvider clock, IProgressLine progress)
{
    private const int Seed = 7;
    private const int FrameBytesMax = 1024 * 1024;
    private const int Everything = 1_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentBag<TimeSpan> _times = [];
    private int _lost;
    private int _doubled;
    private int _done;

    /// <summary>Holds all conversations.</summary>
    public async Task<BenchTable> Run(
        IReadOnlyList<string> questions, int conversations, int turns, int pauseMs, CancellationToken cancellation)
    {
        var home = Directory.CreateTempSubdirectory("insights-directline-").FullName;
        var settings = new DirectLineSettings(home, null, [], IsOpen: true)
        {
            // All askers come from one address here.
            Limits = DirectLineLimits.Default with
            {
                AddressBurst = Everything, AddressPerSecond = Everything, BeginningBurst = Everything,
            },
        };
        await using var server = WebServer.Build(
            hub, new WebSettings("http://127.0.0.1:0"), clock, [new DirectLineChannel(settings)]);
        await server.StartAsync(cancellation);
        var root = new Uri(server.Urls.First() + DirectLineChannel.Root + "/");
        try
        {
            var before = Memory();
            await Task.WhenAll(Enumerable.Range(0, conversations).Select(number =>
                Converse(root, questions, number, (conversations, turns, pauseMs), cancellation)));
            var (latency, after) = (Latency.Of(_times), Memory());
            return new BenchTable(
                [
                    "conversations", "turns", "answered", "lost", "doubled", "p50Ms", "p95Ms", "maxMs",
                    "heapBeforeMb", "heapAfterMb", "residentBeforeMb", "residentAfterMb",
                ],
                [[
                    conversations, turns, _times.Count, _lost, _doubled, latency.Median.TotalMilliseconds,
                    latency.P95.TotalMilliseconds, _times.IsEmpty ? 0.0 : _times.Max().TotalMilliseconds,
                    before.Heap, after.Heap, before.Resident, after.Resident,
                ]]);
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
            Directory.Delete(home, recursive: true);
        }
    }

    private async Task Converse(
        Uri root, IReadOnlyList<string> questions, int number, (int Conversations, int Turns, int PauseMs) size,
        CancellationToken cancellation)
    {
        var chance = new Random(Seed + number);
        // Askers do not begin in the same moment, nor read alike fast.
        await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(size.PauseMs + 1)), clock, cancellation);
        using var client = new HttpClient { BaseAddress = root };
        using var socket = new ClientWebSocket();
        var id = await Begin(client, socket, cancellation);
        var replies = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        using var arrived = new SemaphoreSlim(0);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var listening = Listen(socket, replies, arrived, end.Token);
        for (var turn = 0; turn < size.Turns; turn++)
        {
            var begun = clock.GetTimestamp();
            var asked = await Post(client, id, questions[(number + turn) % questions.Count], cancellation);
            while (!replies.ContainsKey(asked) && await arrived.WaitAsync(Patience, cancellation))
            {
            }

            if (replies.ContainsKey(asked))
            {
                _times.Add(clock.GetElapsedTime(begun));
            }
            else
            {
                _ = Interlocked.Increment(ref _lost);
            }

            progress.Show("turns", Interlocked.Increment(ref _done) / (double)(size.Conversations * size.Turns));
            var read = chance.Next((size.PauseMs / 2) + 1, (size.PauseMs * 3 / 2) + 2);
            await Task.Delay(TimeSpan.FromMilliseconds(read), clock, cancellation);
        }

        _ = Interlocked.Add(ref _doubled, replies.Values.Sum(count => count - 1));
        await end.CancelAsync();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<string> Begin(HttpClient client, ClientWebSocket socket, CancellationToken cancellation)
    {
        var token = await Sent(client, "tokens/generate", null, cancellation);
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        var begun = await Sent(client, "conversations", null, cancellation);
        await socket.ConnectAsync(new Uri(begun.GetProperty("streamUrl").GetString()!), cancellation);
        return begun.GetProperty("conversationId").GetString()!;
    }

    private static async Task<string> Post(
        HttpClient client, string id, string question, CancellationToken cancellation)
    {
        var activity = new { type = "message", text = question, locale = "de-DE", from = new { id = "asker" } };
        var posted = await Sent(client, $"conversations/{id}/activities", activity, cancellation);
        return posted.GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> Sent(
        HttpClient client, string path, object? body, CancellationToken cancellation)
    {
        using var response = await client.PostAsJsonAsync(path, body ?? new { }, cancellation);
        _ = response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    private static async Task Listen(
        ClientWebSocket socket, ConcurrentDictionary<string, int> replies, SemaphoreSlim arrived,
        CancellationToken end)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), end);
            frame.Write(buffer, 0, part.Count);
            if (part.MessageType == WebSocketMessageType.Close || frame.Length > FrameBytesMax)
            {
                return;
            }

            if (part.EndOfMessage)
            {
                Count(frame.ToArray(), replies);
                frame.SetLength(0);
                _ = arrived.Release();
            }
        }
    }

    private static void Count(byte[] frame, ConcurrentDictionary<string, int> replies)
    {
        if (frame.Length == 0)
        {
            return;
        }

        using var json = JsonDocument.Parse(frame);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (activity.GetProperty("type").GetString() == "message"
                && activity.TryGetProperty("replyToId", out var asked))
            {
                _ = replies.AddOrUpdate(asked.GetString()!, 1, (_, count) => count + 1);
            }
        }
    }

    private static (double Heap, double Resident) Memory()
    {
        using var self = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024, self.WorkingSet64 / 1024.0 / 1024);
    }
}
