using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Why;

/// <summary>A public log of support cases, its journeys drafted, against facts worked out elsewhere.</summary>
public sealed class SupportLogTests
{
    [NeedsSupportLogFact]
    public void The_journeys_of_a_public_log_are_found_and_counted()
    {
        using var folder = new TemporaryFolder();
        var hub = new Sources(TimeProvider.System, folder.Path)
            .Open(NeedsSupportLogFactAttribute.Log, null, null, CancellationToken.None);
        Answer Ask(string question) => hub
            .Ask(new AskRequest(question, null, Language.English), Conversation.New, CancellationToken.None).Answer;

        Assert.Equal([20L, 606L], Ask("How many variants are there?").Table.Rows.Single());
        var path = Ask("What is the most frequent path?").Table.Rows[0];
        Assert.Equal(["Register → Investigate → Fill Report → Send Answer → Close", 194L], path.Take(2));
        var took = Ask("How long does it take from Register to Close?").Table.Rows.Single();

        // The middle of both middle cases; the upper of them is 328.53.
        Assert.Equal(328.0724, (double)took[0]!, 0.00005);
        Assert.Equal([606L, 606L], took.Skip(2));
        Assert.Contains("Finished (Close): 606 of 606", Ask("Where do cases drop off?").Text);
        Assert.Contains("none is open any more", Ask("Where do cases get stuck?").Text);
    }
}
