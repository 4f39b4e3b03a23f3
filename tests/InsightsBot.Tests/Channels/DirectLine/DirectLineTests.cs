using System.Text.Json;
using InsightsBot.Channels.DirectLine;

namespace InsightsBot.Tests.Channels.DirectLine;

public sealed class DirectLineTests(LineHub hub) : IClassFixture<LineHub>
{
    private const string Rate = "Wie hoch ist die Kündigungsquote?";

    [Fact]
    public async Task A_question_is_echoed_and_answered_and_the_sender_is_whom_the_token_names()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        var asked = await talk.Ask("Wie viele Kunden gibt es?", "client-1");
        var reply = await talk.Reply(asked);
        Assert.Contains("60", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("bot", reply.GetProperty("from").GetProperty("role").GetString());
        var echo = (await talk.Read()).Activities.Single(a => a.GetProperty("id").GetString() == asked);
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("client-1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
    }

    [Fact]
    public async Task Who_begins_is_greeted_in_the_language_of_the_client()
    {
        await using var line = await ServedLine.Start(hub);
        var (_, token) = await line.Send(HttpMethod.Post, "tokens/generate", null);
        var talk = new LineTalk(line, token.GetProperty("conversationId").GetString()!);
        (_, var begun) = await line.Send(
            HttpMethod.Post, "conversations", token.GetProperty("token").GetString(), """{"locale":"en-GB"}""");
        talk.Token = begun.GetProperty("token").GetString()!;
        await talk.Resume();
        using var socket = await talk.Stream();
        var greeting = (await LineTalk.Until(socket, a => a.GetProperty("type").GetString() == "message"))[^1];
        Assert.False(greeting.TryGetProperty("replyToId", out _));
        Assert.Contains(" the ", greeting.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watermark_leaves_out_what_was_seen()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        _ = await talk.Reply(await talk.Ask("Wie viele Kunden gibt es?"));
        var (all, watermark) = await talk.Read();
        Assert.Equal(all.Count, int.Parse(watermark, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty((await talk.Read(watermark)).Activities);
        _ = await talk.Reply(await talk.Ask(Rate));
        Assert.Equal(2, (await talk.Read(watermark)).Activities.Count);
        Assert.Equal(2, (await talk.Read("1")).Activities.Count - all.Count + 1);
        await line.IsRefused(400, "BadArgument", HttpMethod.Get,
            $"conversations/{talk.Id}/activities?watermark=-5", talk.Token);
    }

    [Fact]
    public async Task The_stream_brings_what_was_said_and_then_what_is_said()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        var first = await talk.Ask("Wie viele Kunden gibt es?");
        _ = await talk.Reply(first);
        using var socket = await talk.Stream();
        _ = await LineTalk.Until(socket, a => LineTalk.Replies(a, first));
        var second = await talk.Ask(Rate);
        var came = await LineTalk.Until(socket, a => LineTalk.Replies(a, second));
        Assert.Equal(second, came[0].GetProperty("id").GetString());
        Assert.DoesNotContain(came, a => a.GetProperty("id").GetString() == first);
    }

    [Fact]
    public async Task A_reconnect_goes_on_after_the_watermark()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        _ = await talk.Reply(await talk.Ask("Wie viele Kunden gibt es?"));
        var seen = (await talk.Read()).Watermark;
        var missed = await talk.Ask(Rate);
        await talk.Resume(seen);
        using var socket = await talk.Stream();
        var came = await LineTalk.Until(socket, a => LineTalk.Replies(a, missed));
        Assert.Equal([missed], came.Where(a => a.GetProperty("from").GetProperty("role").GetString() == "user")
            .Select(a => a.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task After_a_restart_the_conversation_is_there_and_a_follow_up_is_understood()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        _ = await talk.Reply(await talk.Ask(Rate));
        var follow = await talk.Reply(await talk.Ask("und in Bayern?"));
        var before = await talk.Read();
        await line.Restart();
        Assert.Equal(before.Activities.Select(a => a.GetRawText()),
            (await talk.Read()).Activities.Select(a => a.GetRawText()));
        Assert.Empty((await talk.Read(before.Watermark)).Activities);
        var hessen = await talk.Reply(await talk.Ask("und in Hessen?"));
        Assert.Contains("Hessen", hessen.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(Measure(follow), Measure(hessen));

        static string Measure(JsonElement reply) => reply.GetProperty("text").GetString()!.Split('(', ':')[0].Trim();
    }

    [Fact]
    public async Task A_question_that_a_crash_left_open_is_answered_once_when_its_asker_comes_back()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        var asked = await talk.Ask("Wie viele Kunden gibt es?");
        _ = await talk.Reply(asked);
        await line.Stop();
        var file = Directory.GetFiles(Path.Combine(line.Folder, "conversations")).Single();
        var lines = File.ReadAllLines(file);
        // The reply is gone, and half of a line is what a crash leaves.
        var question = Array.FindIndex(lines, l => l.Contains("\"role\":\"user\"", StringComparison.Ordinal));
        File.WriteAllText(file, string.Join('\n', lines[..(question + 1)]) + "\n" + lines[^1][..20]);
        await line.Restart();
        await talk.Resume();
        var reply = await talk.Reply(asked);
        Assert.Contains("60", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        await talk.Resume();
        _ = await talk.Reply(await talk.Ask(Rate));
        _ = Assert.Single((await talk.Read()).Activities, a => LineTalk.Replies(a, asked));
    }

    [Fact]
    public async Task What_a_client_posts_twice_is_answered_once_even_after_a_restart()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        var asked = await talk.Ask("Wie viele Kunden gibt es?", "same");
        Assert.Equal(asked, await talk.Ask("Wie viele Kunden gibt es?", "same"));
        _ = await talk.Reply(asked);
        await line.Restart();
        Assert.Equal(asked, await talk.Ask("Wie viele Kunden gibt es?", "same"));
        _ = await talk.Reply(await talk.Ask(Rate));
        _ = Assert.Single((await talk.Read()).Activities, a => LineTalk.Replies(a, asked));
    }

    [Fact]
    public async Task Ten_questions_at_once_are_answered_in_order()
    {
        await using var line = await ServedLine.Start(hub, s => s with
        {
            Limits = s.Limits with { TurnsWaitingOfOneMax = 20 },
        });
        var talk = await line.Begin();
        List<string> asked = [];
        for (var i = 0; i < 10; i++)
        {
            asked.Add(await talk.Ask("Wie viele Kunden gibt es?"));
        }

        _ = await talk.Reply(asked[^1]);
        var replies = (await talk.Read()).Activities.Where(a => a.TryGetProperty("replyToId", out _))
            .Select(a => a.GetProperty("replyToId").GetString()!);
        Assert.Equal(asked, replies);
    }

    [Fact]
    public async Task A_silent_conversation_is_deleted_and_a_deleted_file_is_no_conversation()
    {
        await using var line = await ServedLine.Start(hub);
        var (silent, deleted) = (await line.Begin(), await line.Begin());
        _ = await deleted.Reply(await deleted.Ask(Rate));
        Assert.Equal(2, LiveConversations.DeleteAll(line.Folder));
        await line.IsRefused(404, "ConversationNotFound", HttpMethod.Get, $"conversations/{deleted.Id}", deleted.Token);
        var other = await line.Begin();
        line.Clock.Advance(DirectLineLimits.Default.SilenceMax + TimeSpan.FromMinutes(1));
        line.Part<LiveConversations>().Clean();
        Assert.Equal(0, line.Part<LiveConversations>().Count);
        Assert.Empty(Directory.GetFiles(Path.Combine(line.Folder, "conversations")));
        Assert.NotEqual(silent.Id, other.Id);
    }

    [Fact]
    public async Task Files_are_refused_in_a_message_and_by_status()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            + new string('x', 300_000) + "\r\n--b--\r\n";
        await line.IsRefused(415, "NotSupported", HttpMethod.Post, $"conversations/{talk.Id}/upload", talk.Token, body,
            "text/plain");
        Assert.Contains((await talk.Read()).Activities, a => a.GetProperty("text").GetString()!
            .StartsWith("Dateien nimmt der Hub", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kinds_that_nobody_knows_are_taken_and_forgotten()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        foreach (var type in new[] { "typing", "unheardOf", "conversationUpdate", "invoke", "endOfConversation" })
        {
            var (status, posted) = await talk.Post($$"""{"type":"{{type}}"}""");
            Assert.Equal(200, status);
            Assert.StartsWith(talk.Id + "|", posted.GetProperty("id").GetString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain((await talk.Read()).Activities,
            a => a.GetProperty("from").GetProperty("role").GetString() == "user");
    }

    [Fact]
    public async Task Files_are_for_their_owner_alone()
    {
        await using var line = await ServedLine.Start(hub);
        _ = await line.Begin();
        var files = Directory.GetFiles(line.Folder, "*", SearchOption.AllDirectories);
        Assert.Equal(2, files.Length);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in files)
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }
}
