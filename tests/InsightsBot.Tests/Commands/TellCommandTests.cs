using System.Text.Json;
using InsightsBot.Channels.BotFramework;
using InsightsBot.Tests.Channels.BotFramework;

namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class TellCommandTests : IDisposable
{
    private static readonly string Kept = Path.Combine(TestHome.Path, "bot-conversations.jsonl");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(BotSettings.AnonymousVariable, null);
        File.Delete(Kept);
    }

    [Fact]
    public void Without_a_bot_it_is_one_sentence() =>
        CommandRun.Of("tell", "--conversation", "chat", "Wie viele Kunden gibt es?").IsOneSentence(2);

    [Fact]
    public async Task The_answer_is_posted_to_a_chat_that_is_known()
    {
        await using var teams = await FakeConnector.Start();
        Configure(teams);
        using var folder = new TestFolder();
        var outcome = CommandRun.Of(
            "tell", "--data", SmallShop.In(folder), "--conversation", "chat", "Wie viele Kunden gibt es?");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        var message = Assert.Single(teams.Messages);
        Assert.Contains("60", message.Words, StringComparison.Ordinal);
        Assert.Equal("chat", message.Conversation);
        Assert.Empty(teams.Breaches);
    }

    [Fact]
    public async Task Known_chats_are_shown_and_an_unknown_one_is_one_sentence()
    {
        await using var teams = await FakeConnector.Start();
        Configure(teams);
        Assert.Equal("chat\tmsteams\tPersonal\n", CommandRun.Of("tell", "--list").Out);
        CommandRun.Of("tell", "--conversation", "other", "Wie viele Kunden gibt es?").IsOneSentence(1);
        CommandRun.Of("tell", "Wie viele Kunden gibt es?").IsOneSentence(2);
        Assert.Equal(0, teams.Requests);
    }

    private static void Configure(FakeConnector teams)
    {
        // Whatever command line ran first has set the home of this process.
        _ = CommandRun.Of("--version");
        Environment.SetEnvironmentVariable(BotSettings.AnonymousVariable, "yes");
        File.WriteAllText(Kept, JsonSerializer.Serialize(new
        {
            conversationId = "chat", serviceUrl = teams.Address, channelId = "msteams", scope = "Personal",
            hubId = "hub", askerId = "asker",
        }) + "\n");
    }
}
