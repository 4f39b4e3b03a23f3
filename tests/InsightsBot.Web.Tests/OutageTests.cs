using Microsoft.Playwright;

namespace InsightsBot.Web.Tests;

/// <summary>What the page does while its server is away; a class of its own, for it ends the server.</summary>
public sealed class OutageTests(ServedPage served) : IClassFixture<ServedPage>
{
    [NeedsBrowserFact]
    public async Task A_restart_of_the_server_is_told_calmly_and_the_conversation_goes_on()
    {
        await using var visitor = await served.Visit();
        await visitor.Ask("Anzahl Kunden nach Bundesland");
        served.Program.Stop();
        var state = visitor.Page.Locator(".state");
        await Assertions.Expect(state).ToContainTextAsync("Verbindung unterbrochen");
        await Assertions.Expect(visitor.Answers).ToHaveCountAsync(1);

        await served.Program.Start();
        await Assertions.Expect(visitor.Page.GetByText("Verbindung unterbrochen")).ToHaveCountAsync(0);
        await visitor.Ask("Wie viele Kunden gibt es?");
        await Assertions.Expect(visitor.Answers).ToHaveCountAsync(2);
        Assert.Empty(visitor.Faults);
    }
}
