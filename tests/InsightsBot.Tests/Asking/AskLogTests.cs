using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.AskLogs;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Commands;
using InsightsBot.Tests.Ingest;

namespace InsightsBot.Tests.Asking;

public sealed class AskLogTests : IDisposable
{
    private static readonly AskedBy Somebody = new("web", "anna@example.org", "c1");
    private readonly TestFolder _folder = new();
    private readonly List<BilingualText> _troubles = [];

    private string Home => _folder["home"];

    private AskLogPlace Place => AskLogPlace.In(Home);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_is_kept_with_its_reading_its_sql_its_rows_and_who_asked_as_a_hash()
    {
        using (var log = Log())
        {
            _ = log.Remember(Ask("Wie viele Kunden gibt es in Bayern?"), Somebody);
        }

        var run = Assert.Single(Kept());
        Assert.Equal("Wie viele Kunden gibt es in Bayern?", run.Question);
        Assert.Equal(("answered", "de", "web", "shop"), (run.Status, run.Language, run.Channel, run.Model));
        Assert.Contains("state=Bayern", run.QueryKey, StringComparison.Ordinal);
        Assert.Contains("\"p1\":\"Bayern\"", run.Statements, StringComparison.Ordinal);
        Assert.Contains("[[20]]", run.Table, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", run.Asker, StringComparison.Ordinal);
        Assert.DoesNotContain("c1", run.Conversation, StringComparison.Ordinal);
        Assert.Empty(_troubles);
    }

    [Fact]
    public void Personal_details_and_customer_numbers_are_masked_before_they_are_written()
    {
        using (var log = Log())
        {
            _ = log.Remember(Ask("Was ist mit C007 und erika@example.org, Tel. 0170 5559876?"), Somebody);
        }

        foreach (var path in Directory.GetFiles(Place.Folder))
        {
            var bytes = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path));
            Assert.DoesNotContain("C007", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("erika", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("5559876", bytes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_run_is_found_by_the_message_that_shows_it_and_judged_once_an_asker()
    {
        using var log = Log();
        var run = log.Remember(Ask("Wie viele Kunden gibt es?"), Somebody);
        log.Tie(run, "c1", "message-1");
        Assert.Equal(run, log.RunOf("c1", "message-1"));
        Assert.Null(log.RunOf("c2", "message-1"));
        Assert.True(log.Judge(run, new Feedback(true, null), Somebody));
        Assert.True(log.Judge(run, new Feedback(false, "falsche Zahl, siehe max@example.org"), Somebody));
        Assert.False(log.Judge("unknown", new Feedback(true, null), Somebody));
        log.Flush();
        using var file = AskLogFile.OpenExisting(Place.File, AskLogLimits.Default)!;
        var judged = Assert.Single(file.Feedback(run));
        Assert.False(judged.IsHelpful);
        Assert.Equal("falsche Zahl, siehe [E-Mail]", judged.Reason);
    }

    [Fact]
    public void A_log_in_memory_knows_its_runs_and_writes_nothing()
    {
        using var log = new AskLog();
        var run = log.Remember(Ask("Wie viele Kunden gibt es?"), Somebody);
        Assert.True(log.Judge(run, new Feedback(true, null), Somebody));
        Assert.False(Directory.Exists(Place.Folder));
    }

    [Fact]
    public void A_damaged_log_costs_one_sentence_and_no_answer()
    {
        _ = Directory.CreateDirectory(Place.Folder);
        File.WriteAllText(Place.File, new string('x', 5000));
        using var log = Log();
        var run = log.Remember(Ask("Wie viele Kunden gibt es?"), Somebody);
        Assert.True(log.Judge(run, new Feedback(true, null), Somebody));
        log.Flush();
        _ = Assert.Single(_troubles);
        Assert.Equal(new string('x', 5000), File.ReadAllText(Place.File));
    }

    [Fact]
    public void A_place_that_cannot_be_written_costs_one_sentence_and_no_answer()
    {
        File.WriteAllText(Home, "a file where the folder should be");
        using var log = Log();
        _ = log.Remember(Ask("Wie viele Kunden gibt es?"), Somebody);
        log.Flush();
        _ = Assert.Single(_troubles);
    }

    [Fact]
    public void Whoever_was_misread_chooses_another_reading_and_it_becomes_a_proposal()
    {
        using var log = Log();
        var hub = Shop();
        var request = new AskRequest("Wie hoch ist die Kündigungsquote in Bayern?");
        var (answer, turns) = hub.Ask(request, Conversation.New, CancellationToken.None);
        var run = log.Remember(answer, Somebody, request, Conversation.New);
        var (offer, offered) = new Misreading(hub, log).Offer(run, Somebody, turns);
        Assert.Equal(AnswerStatus.Clarification, offer.Status);
        Assert.InRange(offer.Choices.Count, 2, 4);
        Assert.DoesNotContain(answer.Interpretation, offer.Choices.Take(1));

        var (chosen, _) = hub.Ask(new AskRequest("1"), offered, CancellationToken.None);
        Assert.Equal(offer.Choices[0], chosen.Interpretation);
        _ = log.Remember(chosen, Somebody, new AskRequest("1"), offered);
        log.Flush();
        using var file = AskLogFile.OpenExisting(Place.File, AskLogLimits.Default)!;
        var proposal = Assert.Single(file.Proposals());
        Assert.Equal((run, request.Question, answer.Query!.Key, chosen.Query!.Key),
            (proposal.Run, proposal.Question, proposal.Read, proposal.Chosen));
    }

    [Fact]
    public void The_words_of_a_choice_choose_it_too()
    {
        using var log = Log();
        var hub = Shop();
        var request = new AskRequest("Wie hoch ist die Kündigungsquote?");
        var (answer, turns) = hub.Ask(request, Conversation.New, CancellationToken.None);
        var (offer, offered) = new Misreading(hub, log)
            .Offer(log.Remember(answer, Somebody, request), Somebody, turns);
        var (chosen, _) = hub.Ask(new AskRequest(offer.Choices[1]), offered, CancellationToken.None);
        Assert.Equal(offer.Choices[1], chosen.Interpretation);
    }

    [Fact]
    public void Nobody_learns_of_a_run_of_another_conversation()
    {
        using var log = Log();
        var hub = Shop();
        var run = log.Remember(Ask("Wie hoch ist die Kündigungsquote?"), Somebody);
        var (offer, _) = new Misreading(hub, log)
            .Offer(run, Somebody with { Conversation = "c2" }, Conversation.New);
        Assert.Equal(AnswerStatus.Refused, offer.Status);
        Assert.Equal("", offer.Question);
        Assert.Empty(offer.Choices);
    }

    [Fact]
    public void Processes_that_ask_beside_each_other_are_all_in_the_log()
    {
        var data = SmallShop.In(_folder);
        using (var first = ProgramProcess.Start(Home, "ask", "Wie viele Kunden gibt es?", "--data", data))
        {
            _ = first.Finish();
        }

        using var left = ProgramProcess.Start(Home, "ask", "Wie viele Kunden gibt es in Bayern?", "--data", data);
        using var right = ProgramProcess.Start(Home, "ask", "Wie viele Kunden gibt es in Hessen?", "--data", data);
        _ = left.Finish();
        _ = right.Finish();
        Assert.Equal(3, Kept().Count);
    }

    [Fact]
    public void A_writer_that_is_killed_leaves_whole_runs_and_the_next_goes_on()
    {
        var data = SmallShop.In(_folder);
        using (var first = ProgramProcess.Start(Home, "ask", "Wie viele Kunden gibt es?", "--data", data))
        {
            _ = first.Finish();
        }

        _ = _folder.Put("batch.jsonl", string.Concat(Enumerable.Repeat(
            "{\"question\":\"Wie viele Kunden gibt es in Bayern?\"}\n", 100_000)));
        using (var killed = ProgramProcess.Start(Home, "ask", "--batch", _folder["batch.jsonl"], "--data", data))
        {
            while (Kept().Count < 2)
            {
                Assert.NotNull(killed.Used);
                Thread.Sleep(20);
            }

            killed.Kill();
        }

        var whole = Kept();
        Assert.All(whole, run => Assert.Contains("\"rows\":[[", run.Table, StringComparison.Ordinal));
        using (var next = ProgramProcess.Start(Home, "ask", "Wie viele Kunden gibt es in Hessen?", "--data", data))
        {
            _ = next.Finish();
        }

        Assert.Equal(whole.Count + 1, Kept().Count);
    }

    private AskLog Log() => new(Place, "shop", TimeProvider.System, AskLogLimits.Default, _troubles.Add);

    private IReadOnlyList<LoggedRun> Kept()
    {
        using var file = AskLogFile.OpenExisting(Place.File, AskLogLimits.Default)!;
        return file.Runs(new RunFilter());
    }

    private Hub Shop() => new Sources(TimeProvider.System, _folder["copies"])
        .Open(SmallShop.In(_folder), null, null, CancellationToken.None);

    private Answer Ask(string question) =>
        Shop().Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer;
}
