using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;

namespace InsightsBot.Tests.Why;

/// <summary>What is said about the unusual, and what where nothing can be said.</summary>
[Collection(OneDemo.Name)]
public sealed class AnomalyAnswerTests(DemoHub demo)
{
    [Fact]
    public void At_most_five_are_told_each_with_a_query_and_the_search_with_its_size()
    {
        var answer = Ask(demo.Hub, "Was ist diesen Monat auffällig?", new DateOnly(2025, 7, 31));
        Assert.InRange(answer.Table.Rows.Count, 1, 5);
        var method = Assert.Single(answer.Citations.OfType<AnswerCitation.Method>());
        Assert.Contains("Benjamini", method.Text, StringComparison.Ordinal);
        Assert.True(answer.Citations.OfType<AnswerCitation.Query>().Count() >= answer.Table.Rows.Count);
        Assert.Contains("statt erwarteter", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Mögliche Ursache dahinter: ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_of_one_state_stays_in_it()
    {
        var answer = Ask(demo.Hub, "Was ist im Juli 2025 in Hessen auffällig?", new DateOnly(2025, 12, 31));
        Assert.Contains("Hessen", answer.Interpretation, StringComparison.Ordinal);
        Assert.DoesNotContain("Bayern", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_without_a_time_are_refused_in_words()
    {
        using var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(Path.Combine(folder.Path, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "shops.csv"), "shop_id,city,stars\n"
            + string.Concat(Enumerable.Range(1, 80).Select(i =>
            $"S{i:000},{(i % 2 == 0 ? "Bonn" : "Ulm")},{i % 5}\n")));
        var hub = new Sources(TimeProvider.System, Path.Combine(folder.Path, "home"))
            .Open(data, null, null, CancellationToken.None);
        var answer = Ask(hub, "Gibt es Auffälligkeiten?", new DateOnly(2025, 12, 31));
        Assert.Equal(AnswerStatus.Refused, answer.Status);
        Assert.Contains("mit Zeitangabe", answer.Text, StringComparison.Ordinal);
    }

    private static Answer Ask(Hub hub, string question, DateOnly day) => hub.Ask(
        new AskRequest(question) { AsOf = day }, Conversation.New, CancellationToken.None).Answer;
}
