using System.Text.Json;
using InsightsBot.Activities;

namespace InsightsBot.Tests.Activities;

public sealed class ActivityReaderTests
{
    private const string Routing =
        "\"channelId\":\"msteams\",\"from\":{\"id\":\"u\"},\"recipient\":{\"id\":\"b\",\"name\":\"Hub\"}";

    [Fact]
    public void What_Teams_sends_is_read()
    {
        var activity = Read("""
            {"type":"message","text":"<at>Test Bot</at> hallo Gruppe","id":"1","channelId":"msteams",
             "serviceUrl":"https://smba.trafficmanager.net/emea/","locale":"en-US","replyToId":"0","textFormat":"plain",
             "from":{"id":"user","name":"Alex","aadObjectId":"oid"},"recipient":{"id":"bot","name":"Test Bot"},
             "conversation":{"isGroup":true,"conversationType":"groupChat","tenantId":"t","id":"c"},
             "entities":[{"type":"mention","mentioned":{"id":"bot","name":"Test Bot"},"text":"<at>Test Bot</at>"}],
             "channelData":{"tenant":{"id":"t"}},"value":{"insights":{"ask":"x"}},"deliveryMode":"expectReplies"}
            """);
        Assert.Equal("hallo Gruppe", activity.Text);
        Assert.Equal(("message", "1", "msteams", "c"), (activity.Type, activity.Id, activity.ChannelId,
            activity.ConversationId));
        Assert.Equal(new ActivityAccount("user", "Alex", "oid"), activity.From);
        Assert.Equal(ConversationScope.Group, activity.Scope);
        Assert.Equal(("t", "en-US", "0", "expectReplies"),
            (activity.TenantId, activity.Locale, activity.ReplyToId, activity.DeliveryMode));
        Assert.Equal("x", activity.Value.GetProperty("insights").GetProperty("ask").GetString());
    }

    [Theory]
    [InlineData("personal", nameof(ConversationScope.Personal))]
    [InlineData("groupChat", nameof(ConversationScope.Group))]
    [InlineData("channel", nameof(ConversationScope.Channel))]
    [InlineData("something new", nameof(ConversationScope.Personal))]
    public void The_scope_is_that_of_the_conversation(string kind, string scope) => Assert.Equal(scope,
        Read($$"""{"type":"message",{{Routing}},"conversation":{"id":"c","conversationType":"{{kind}}"} }""")
            .Scope.ToString());

    [Theory]
    [InlineData("<at>Hub</at> Wie viele?", "Wie viele?")]
    [InlineData("<at>Hub</at>&nbsp;Wie viele?", "Wie viele?")]
    [InlineData("Frag <at>Anna</at> nach <at id=\\\"7\\\">HUB</at>", "Frag Anna nach HUB")]
    [InlineData("Wie viele? <at>hub</at>", "Wie viele?")]
    [InlineData("a < b und <b>fett</b>", "a < b und <b>fett</b>")]
    public void A_mention_of_the_hub_is_taken_out_and_other_names_stay(string sent, string text) => Assert.Equal(text,
        Read($$"""{"type":"message","text":"{{sent}}",{{Routing}},"conversation":{"id":"c"} }""").Text);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":7,"from":{"id":"u"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"","from":{"id":"u"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","from":{"id":"u"},"conversation":{"id":""}}""")]
    [InlineData("""{"type":"message","from":{"id":"u"},"conversation":"c"}""")]
    [InlineData("""{"type":"message","from":{"id":"\ud800"},"conversation":{"id":"c"}}""")]
    public void What_cannot_be_answered_is_a_fault_in_one_sentence(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (activity, fault) = ActivityReader.Read(document.RootElement);
        Assert.Null(activity);
        Assert.EndsWith(".", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_too_long_counts_as_missing()
    {
        using var document = JsonDocument.Parse($$"""
            {"type":"message","from":{"id":"u"},"conversation":{"id":"{{new string('c', 1_001)}}"} }
            """);
        Assert.NotNull(ActivityReader.Read(document.RootElement).Fault);
    }

    [Theory]
    [InlineData("\"text\":7,\"id\":{},\"entities\":\"x\",\"locale\":[],\"serviceUrl\":null")]
    [InlineData("\"entities\":[7,null,{\"type\":\"mention\"},{\"type\":\"mention\",\"mentioned\":7}],\"text\":null")]
    [InlineData("\"channelData\":\"x\",\"membersAdded\":{},\"value\":null,\"text\":\"\\ud800\"")]
    public void Fields_of_another_kind_count_as_missing(string fields)
    {
        var activity = Read($$"""{"type":"message",{{fields}},{{Routing}},"conversation":{"id":"c"} }""");
        Assert.Null(activity.Text);
        Assert.Null(activity.Locale);
        Assert.Null(activity.TenantId);
        Assert.False(activity.HasNewMembers);
        Assert.Equal(JsonValueKind.Undefined, activity.Value.ValueKind);
    }

    private static Activity Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (activity, fault) = ActivityReader.Read(document.RootElement);
        Assert.Null(fault);
        return activity!;
    }
}
