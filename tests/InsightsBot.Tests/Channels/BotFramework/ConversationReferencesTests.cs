using InsightsBot.Activities;
using InsightsBot.Channels.BotFramework;
using InsightsBot.Tests.Commands;
using Microsoft.Extensions.Logging.Abstractions;

namespace InsightsBot.Tests.Channels.BotFramework;

public sealed class ConversationReferencesTests : IDisposable
{
    private readonly TestFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Conversations_are_known_after_the_program_ended()
    {
        var first = Open();
        Assert.True(first.Add(At("a")));
        Assert.True(first.Add(At("b")));
        Assert.False(first.Add(At("a")));
        first.Remove("b");
        var second = Open();
        Assert.Equal(At("a"), Assert.Single(second.All));
        Assert.False(second.Add(At("a")));
        Assert.True(second.Add(At("b")));
    }

    [Fact]
    public void A_new_address_of_a_known_conversation_is_kept()
    {
        var known = Open();
        Assert.True(known.Add(At("a")));
        Assert.False(known.Add(At("a") with { ServiceUrl = "https://smba.trafficmanager.net/amer/" }));
        Assert.Equal("https://smba.trafficmanager.net/amer/", Open().Find("a")!.ServiceUrl);
    }

    [Fact]
    public void Their_number_and_the_file_are_bounded()
    {
        var known = Open(countMax: 10);
        for (var i = 0; i < 500; i++)
        {
            Assert.True(known.Add(At($"{i}")));
        }

        Assert.Equal(Enumerable.Range(490, 10).Select(i => $"{i}"), known.All.Select(r => r.ConversationId));
        Assert.InRange(File.ReadAllLines(Directory.GetFiles(_home.Path).Single()).Length, 10, 41);
        Assert.Equal(10, Open(countMax: 10).All.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"conversationId\":\"x\"")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"conversationId\":null}")]
    public void A_line_that_cannot_be_read_is_left_out(string line)
    {
        Assert.True(Open().Add(At("a")));
        File.AppendAllText(Directory.GetFiles(_home.Path).Single(), line + "\n");
        Assert.True(Open().Add(At("b")));
        Assert.Equal(["a", "b"], Open().All.Select(r => r.ConversationId));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_costs_no_answer()
    {
        _ = _home.Put("file", "");
        var known = new ConversationReferences(Path.Combine(_home["file"], "below"), 10, NullLogger.Instance);
        Assert.True(known.Add(At("a")));
        Assert.NotNull(known.Find("a"));
    }

    private ConversationReferences Open(int countMax = 100) => new(_home.Path, countMax, NullLogger.Instance);

    private static ConversationReference At(string id) => new(
        id, LocalIssuer.ServiceUrl, "msteams", ConversationScope.Personal, "hub", "asker");
}
