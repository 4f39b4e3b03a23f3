using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using InsightsBot.Channels.DirectLine;
using InsightsBot.Tests.Commands;

namespace InsightsBot.Tests.Channels.DirectLine;

public sealed class LiveConversationTests : IDisposable
{
    private static readonly DirectLineLimits Limits = DirectLineLimits.Default with
    {
        ActivitiesKept = 10, ActivitiesAtOnceMax = 7, FramesWaitingMax = 16,
    };

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_said_meanwhile_is_a_stream_that_the_answer_ends()
    {
        var conversation = Begun();
        var frames = conversation.Listen(0)!;
        var replies = new DirectLineReplies(conversation, "asked", TimeProvider.System);
        Assert.True(await replies.Progress("Ich rechne …", CancellationToken.None));
        Assert.True(await replies.Progress("Ich rechne noch …", CancellationToken.None));
        var id = await replies.Send(Message("42"), CancellationToken.None);
        await replies.Update(id!, Message("43"), CancellationToken.None);
        replies.End();
        var came = Came(frames);
        Assert.Equal(["typing", "typing", "message", "message"], came.Select(a => Text(a, "type")));
        var stream = Text(came[0], "id");
        Assert.All(came.Take(3), a => Assert.Equal(stream, Text(Facts(a), "streamId")));
        Assert.Equal(["informative", "informative", "final"], came.Take(3).Select(a => Text(Facts(a), "streamType")));
        Assert.Equal([1, 2], came.Take(2).Select(a => Facts(a).GetProperty("streamSequence").GetInt32()));
        Assert.False(Facts(came[2]).TryGetProperty("streamSequence", out _));
        Assert.Equal([id, id], came.Skip(2).Select(a => Text(a, "id")));
        Assert.Equal(2, conversation.After(0).Activities.Count);
    }

    [Fact]
    public async Task A_turn_that_ends_without_an_answer_takes_its_words_back()
    {
        var conversation = Begun();
        var frames = conversation.Listen(0)!;
        var replies = new DirectLineReplies(conversation, "asked", TimeProvider.System);
        _ = await replies.Progress("Ich rechne …", CancellationToken.None);
        replies.End();
        var came = Came(frames);
        Assert.Equal(("typing", "final"), (Text(came[1], "type"), Text(Facts(came[1]), "streamType")));
        Assert.False(came[1].TryGetProperty("text", out _));
    }

    [Fact]
    public void The_oldest_activities_go_and_marks_stay_true()
    {
        var conversation = Begun();
        for (var i = 1; i <= 57; i++)
        {
            _ = conversation.Say(Message($"{i}"), null);
        }

        Assert.Equal(["56", "57"], Texts(conversation, 55));
        var (seen, mark) = (new List<string>(), 0);
        for (var set = conversation.After(mark); set.Activities.Count > 0; set = conversation.After(mark))
        {
            Assert.True(set.Activities.Count <= Limits.ActivitiesAtOnceMax);
            seen.AddRange(set.Activities.Select(a => Text(Parsed(a), "text")));
            mark = set.Watermark;
        }

        Assert.Equal(57, mark);
        Assert.InRange(seen.Count, Limits.ActivitiesKept, 2 * Limits.ActivitiesKept);
        Assert.Equal(Enumerable.Range(58 - seen.Count, seen.Count).Select(Number), seen);
        var opened = Made();
        Assert.Equal("dl_somebody with spaces", opened.Open(null));
        Assert.Equal(["56", "57"], Texts(opened, 55));
        Assert.Equal("c|0000058", opened.Say(Message("58"), null));
    }

    [Fact]
    public void Large_activities_go_earlier()
    {
        var limits = Limits with { TranscriptBytesMax = 20_000 };
        var conversation = Begun(limits);
        for (var i = 0; i < 19; i++)
        {
            _ = conversation.Say(Message(new string('x', 5_000)), null);
        }

        Assert.InRange(new FileInfo(_folder["c.activities"]).Length, 5_000, 30_000);
        Assert.Equal(19, conversation.After(19).Watermark);
        _ = Assert.Single(conversation.After(18).Activities);
    }

    [Fact]
    public void A_slow_reader_loses_its_stream_and_nothing_that_was_said()
    {
        var conversation = Begun();
        var frames = conversation.Listen(0)!;
        for (var i = 1; i <= 20; i++)
        {
            _ = conversation.Say(Message($"{i}"), null);
        }

        var came = Came(frames);
        Assert.Equal(Limits.FramesWaitingMax, came.Count);
        Assert.True(frames.Reader.Completion.IsCompletedSuccessfully);
        Assert.Equal(["17", "18", "19", "20"], Texts(conversation, 16));
    }

    [Fact]
    public void A_disk_that_takes_nothing_costs_the_record_and_not_the_reply()
    {
        var conversation = Begun();
        var frames = conversation.Listen(0)!;
        File.Delete(_folder["c.activities"]);
        Assert.NotEmpty(conversation.Say(Message("heard"), null));
        Assert.Equal("heard", Text(Came(frames).Single(), "text"));
        Assert.Null(conversation.Post(Message("asked"), null).Id);
    }

    [Fact]
    public void Of_many_ids_of_a_client_the_last_are_known()
    {
        var conversation = Begun(Limits with { ActivitiesKept = 400 });
        for (var i = 0; i < 300; i++)
        {
            _ = conversation.Post(Message("a"), $"client-{i}");
        }

        Assert.Null(conversation.IdOf("client-0"));
        Assert.Equal("c|0000300", conversation.IdOf("client-299"));
    }

    private LiveConversation Begun(DirectLineLimits? limits = null)
    {
        var made = Made(limits);
        Assert.Equal("dl_somebody with spaces", made.Open("dl_somebody with spaces"));
        return made;
    }

    private LiveConversation Made(DirectLineLimits? limits = null) =>
        new("c", _folder["c.activities"], limits ?? Limits, TimeProvider.System, DateTimeOffset.UnixEpoch);

    private static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text };

    private static List<JsonElement> Came(FrameQueue frames)
    {
        List<JsonElement> all = [];
        while (frames.Reader.TryRead(out var frame))
        {
            all.AddRange(Parsed(frame).GetProperty("activities").EnumerateArray());
        }

        return all;
    }

    private static IEnumerable<string> Texts(LiveConversation conversation, int watermark) =>
        conversation.After(watermark).Activities.Select(a => Text(Parsed(a), "text"));

    private static JsonElement Parsed(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.Clone();
    }

    private static JsonElement Facts(JsonElement activity) => activity.GetProperty("channelData");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
