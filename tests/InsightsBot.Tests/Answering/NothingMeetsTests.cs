using InsightsBot.Asking;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;

namespace InsightsBot.Tests.Answering;

/// <summary>A zero under several conditions says that these may exclude each other.</summary>
[Collection(OneDemo.Name)]
public sealed class NothingMeetsTests(DemoHub demo)
{
    [Theory]
    [InlineData("NPS 9, aber Detraktor",
        "Nichts erfüllt alle Bedingungen zugleich; vielleicht schließen sie einander aus.", true)]
    [InlineData("Wie viele Detraktoren haben einen NPS-Wert von 9?",
        "Nichts erfüllt alle Bedingungen zugleich; vielleicht schließen sie einander aus.", true)]
    [InlineData("How many detractors in Bavaria?",
        "Nothing meets all the conditions at once; perhaps they exclude each other.", false)]
    public void Conditions_that_exclude_each_other_are_told(string question, string note, bool isTold)
    {
        var answer = demo.Hub.Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer;
        Assert.Equal(isTold, answer.Warnings.Contains(note));
    }
}
