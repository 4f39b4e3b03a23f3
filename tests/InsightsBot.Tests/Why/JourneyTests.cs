using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Why;

/// <summary>Questions about journeys over a small log whose answers are worked out by hand.</summary>
public sealed class JourneyTests(SmallLog log) : IClassFixture<SmallLog>
{
    [Theory]
    [InlineData("What is the most frequent path?", Language.English)]
    [InlineData("Was ist der häufigste Pfad?", Language.German)]
    public void Paths_are_counted_and_events_of_one_time_come_in_the_order_of_their_key(
        string question, Language language)
    {
        var answer = Answer(question, language);

        Assert.Equal(4, answer.Table.Rows.Count);
        Assert.Equal(2L, answer.Table.Rows[0][1]);
        Assert.Equal(0.4, answer.Table.Rows[0][2]);
        Assert.Equal([1, 3, 4, 5], answer.Table.Rows.Select(r => ((string)r[0]!).Split(" → ").Length).Order());
        Assert.Equal("bar", answer.Chart?.Kind);
        if (language == Language.English)
        {
            Assert.Contains("Begin → Check → Finish", answer.Table.Rows.Select(r => r[0]));
        }
    }

    [Fact]
    public void An_event_without_a_time_is_left_out_and_the_method_says_so()
    {
        var method = Answer("What is the most frequent path?").Citations.OfType<AnswerCitation.Method>().Single();

        Assert.Contains("1 events without a step, a time or an owner are left out", method.Text);
    }

    [Fact]
    public void Different_paths_are_counted() =>
        Assert.Equal([4L, 5L], Answer("How many variants are there?").Table.Rows.Single());

    [Fact]
    public void Time_between_two_steps_is_that_of_journeys_that_arrive()
    {
        var row = Answer("How long does it take from Begin to Finish?").Table.Rows.Single();

        // 50 hours and half an hour; the median lies between them.
        Assert.Equal(25.25, row[0]);
        Assert.Equal([2L, 5L], row.Skip(2));
    }

    [Fact]
    public void A_way_that_nobody_takes_is_said_and_no_figure_is_made_up()
    {
        var answer = Answer("How long does it take from Finish to Begin?");

        Assert.Contains("none came to Begin after it", answer.Text);
        Assert.Empty(answer.Table.Rows);
    }

    [Fact]
    public void Steps_that_come_again_are_loops()
    {
        var rows = Answer("Where are there loops?").Table.Rows;

        Assert.Equal(["Check", 2L, 3L], rows[0].Take(3));
        Assert.Equal(["Begin", 1L, 5L], rows[1].Take(3));
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void A_journey_that_ends_with_the_last_step_does_not_drop_off()
    {
        var answer = Answer("Where do cases drop off?");

        Assert.Equal(["Begin", 3L, 5L, 0.6], answer.Table.Rows.Single().Take(4));
        Assert.Contains("Finished (Finish): 2 of 5", answer.Text);
    }

    [Fact]
    public void Journeys_that_are_not_finished_stand_still() =>
        Assert.Equal(["Begin", 3L, 1.0], Answer("Where do cases get stuck?").Table.Rows.Single().Take(3));

    [Fact]
    public void A_funnel_counts_who_comes_from_step_to_step()
    {
        var answer = Answer("funnel from Begin via Check to Finish");

        Assert.Equal([5L, 3L, 2L], answer.Table.Rows.Select(r => r[1]));
        Assert.Equal("funnel", answer.Chart?.Kind);
    }

    [Fact]
    public void Changes_of_the_channel_are_counted_in_both_directions()
    {
        var answer = Answer("How often do cases switch channels?");

        Assert.Equal([2L, 2L], answer.Table.Rows.Select(r => r[2]));
        Assert.Contains("2 of 5", answer.Text);
    }

    [Fact]
    public void The_last_steps_before_one_are_those_before_its_first_time()
    {
        var rows = Answer("most frequent path before Finish").Table.Rows;

        Assert.Equal(["Begin → Check", "Begin → Check → Check"], rows.Select(r => r[0]).Order());
    }

    [Theory]
    [InlineData("What is the most frequent path?")]
    [InlineData("Where do cases drop off?")]
    [InlineData("Where are there loops?")]
    [InlineData("Where do cases get stuck?")]
    [InlineData("How much time passes between the steps?")]
    [InlineData("Wo brechen Fälle ab?")]
    [InlineData("Wie viel Zeit vergeht zwischen den Schritten?")]
    [InlineData("Wie oft wechseln Fälle den Kanal?")]
    public void Every_number_is_checked_and_what_is_suggested_can_be_asked(string question)
    {
        var language = question.StartsWith('W') && !question.StartsWith("Wh")
            ? Language.German : Language.English;
        var answer = Answer(question, language);

        // A text with an unsupported number would be replaced by its title and the first citation.
        Assert.DoesNotMatch(@"^[^\n]*\[1\]\.$", answer.Text);
        Assert.DoesNotContain("NaN", answer.Text);
        Assert.NotEmpty(answer.Suggestions);
        Assert.All(answer.Suggestions, s => Assert.Equal(AnswerStatus.Answered, Answer(s, language).Status));
    }

    [Fact]
    public void Conditions_and_follow_ups_narrow_the_journeys()
    {
        var (first, turns) = log.Hub.Ask(Asked("paths of cases with product Lamp"), Conversation.New, default);
        var (second, _) = log.Hub.Ask(Asked("and where are there loops?"), turns, default);

        Assert.Equal(3L, first.Table.Rows.Sum(r => (long)r[1]!));
        Assert.Contains("Lamp", second.Interpretation);
        Assert.Equal([2L, 2L], second.Table.Rows.Single(r => (string?)r[0] == "Check").Skip(1).Take(2));
    }

    [Fact]
    public void A_word_that_is_not_in_the_data_is_told() =>
        Assert.Contains("onboarding", Answer("Where do cases drop off in onboarding?").NotUnderstood);

    [Fact]
    public void Steps_that_are_no_steps_are_refused() =>
        Assert.Equal(AnswerStatus.Refused, Answer("How long from alpha to omega?").Status);

    [Theory]
    [InlineData("Wege im Jahr 1990", Language.German)]
    [InlineData("paths in 1990", Language.English)]
    public void A_period_without_events_gives_no_figures(string question, Language language) =>
        Assert.Empty(log.Hub.Ask(Asked(question, language), Conversation.New, default).Answer.Table.Rows);

    private Answer Answer(string question, Language language = Language.English) =>
        log.Hub.Ask(Asked(question, language), Conversation.New, default).Answer;

    private static AskRequest Asked(string question, Language language = Language.English) =>
        new(question, null, language);
}
