using System.Diagnostics;
using System.Text.Json;
using InsightsBot.Channels.DirectLine;

namespace InsightsBot.Tests.Channels.DirectLine;

/// <summary>Microsoft's own client talks to the hub: tests/directline-client/talk.js.</summary>
public sealed class DirectLineClientTests(LineHub hub) : IClassFixture<LineHub>
{
    [NeedsClientFact]
    public async Task It_talks_over_a_socket() => await Talks("socket");

    [NeedsClientFact]
    public async Task It_talks_by_polling() => await Talks("polling");

    private async Task Talks(string way)
    {
        await using var line = await ServedLine.Start(hub);
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = NeedsClientFactAttribute.Folder, RedirectStandardOutput = true,
        };
        foreach (var word in new[] { "talk.js", line.Address + DirectLineChannel.Root, way,
            "Wie hoch ist die Kündigungsquote?", "und in Bayern?" })
        {
            start.ArgumentList.Add(word);
        }

        using var client = Process.Start(start)!;
        var said = await client.StandardOutput.ReadToEndAsync();
        await client.WaitForExitAsync();
        var came = said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.DoesNotContain(came, c => c.TryGetProperty("error", out _));
        var replies = came.Where(c => c.TryGetProperty("activity", out var a) && a.TryGetProperty("replyToId", out _))
            .Select(c => c.GetProperty("activity").GetProperty("text").GetString()!).ToList();
        Assert.Equal(2, replies.Count);
        Assert.Contains("Bayern", replies[1], StringComparison.Ordinal);
        Assert.Equal(0, client.ExitCode);
    }
}
