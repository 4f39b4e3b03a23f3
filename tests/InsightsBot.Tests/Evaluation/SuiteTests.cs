using InsightsBot.Asking;
using InsightsBot.Evaluation;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Tests.Evaluation;

public sealed class SuiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_suite_line_is_read_with_all_it_may_say()
    {
        var line = Assert.Single(Read("""
            {"id": 7, "lang": "de", "question": "Wie viele?", "kind": "set", "expected": [["a", 1], ["b", null]],
            """.Trim() + """
             "lenient": true, "conversation": "c", "pair": "p", "aim": "level", "asOf": "2025-12-31"}
            """.TrimEnd()));
        Assert.Equal(("7", Language.German, "Wie viele?"), (line.Id, line.Language, line.Question));
        Assert.Equal(("c", "p", "level"), (line.Conversation, line.Pair, line.Aim));
        Assert.Equal(new DateOnly(2025, 12, 31), line.AsOf);
        Assert.Equal((ExpectedKind.Set, true), (line.Expected.Kind, line.Expected.Lenient));
        Assert.Equal(2, line.Expected.Rows.Count);
    }

    [Theory]
    [InlineData("hint")]
    [InlineData("evidence")]
    public void A_suite_line_may_come_with_a_hint(string field)
    {
        var line = Assert.Single(Read($$"""
            {"id": 7, "lang": "en", "question": "?", "kind": "set", "expected": [], "{{field}}": "a means b"}
            """));
        Assert.Equal("a means b", line.Hint);
    }

    [Theory]
    [InlineData("""[["a", 1], ["b", 2], ["a", 1]]""", Verdict.Right)]
    [InlineData("""[["b", 2], ["a", 1], ["b", 2], ["b", 2]]""", Verdict.Right)]
    [InlineData("""[["a", 1]]""", Verdict.Wrong)]
    [InlineData("""[["a", 1], ["b", 2], ["c", 2]]""", Verdict.Wrong)]
    public void Rows_that_repeat_count_once_where_a_line_says_so(string rows, Verdict verdict)
    {
        var line = Assert.Single(Read("""
            {"id": "a", "lang": "en", "question": "?", "kind": "set", "expected": [["a"], ["b"], ["a"]],
            """.Trim() + """ "distinct": true}"""));
        using var json = System.Text.Json.JsonDocument.Parse(rows);
        Assert.Equal(verdict, Judge.Of(line.Expected,
            new GivenAnswer(AnswerStatus.Answered, SuiteFile.Rows(json.RootElement))));
    }

    [Fact]
    public void A_suite_line_may_ask_for_words_of_which_one_of_several_will_do()
    {
        var line = Assert.Single(Read("""
            {"id": "a", "lang": "de", "question": "?", "kind": "text", "expected": ["Promotor", "Kritiker|Detraktoren"]}
            """));
        Assert.Equal(Verdict.Right, Judge.Of(line.Expected, Saying("Promotoren minus Detraktoren")));
        Assert.Equal(Verdict.Wrong, Judge.Of(line.Expected, Saying("Kritiker")));

        static GivenAnswer Saying(string text) => new(AnswerStatus.Answered, [], text);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"id": "a", "lang": "fr", "question": "?", "kind": "set", "expected": []}""")]
    [InlineData("""{"id": "a", "lang": "de", "question": "?", "kind": "table", "expected": []}""")]
    [InlineData("""{"id": "a", "lang": "de", "question": "?", "kind": "scalar", "expected": null}""")]
    [InlineData("""{"id": "a", "lang": "de", "question": "?", "kind": "set", "expected": [[1], [1, 2]]}""")]
    [InlineData("""{"id": "a", "lang": "de", "kind": "set", "expected": []}""")]
    public void A_line_that_is_no_question_is_named_with_its_number(string faulty)
    {
        var failure = Assert.Throws<AskingException>(() => Read("\n" + faulty));
        Assert.Contains("line 2", failure.Sentence.En, StringComparison.Ordinal);
        Assert.Contains("Zeile 2", failure.Sentence.De, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suite_that_is_not_there_is_named()
    {
        var failure = Assert.Throws<AskingException>(() => SuiteFile.Read("nowhere.jsonl"));
        Assert.Contains("nowhere.jsonl", failure.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_in_two_languages_that_expect_the_same_are_a_pair()
    {
        var pairs = LanguagePair.Of([
            Outcome("1", Language.German, 5, "k"), Outcome("2", Language.English, 5, "k"),
            Outcome("3", Language.German, 6, "k"), Outcome("4", Language.English, 7, "k"),
            Outcome("5", Language.English, 8, "x"), Outcome("6", Language.German, 8, "y")]);
        Assert.Equal(["1+2", "6+5"], pairs.Select(p => $"{p.German.Line.Id}+{p.English.Line.Id}"));
        Assert.Equal([true, false], pairs.Select(p => p.IsEqual));
    }

    [Fact]
    public void Lines_of_one_pair_name_are_a_pair_wherever_they_stand()
    {
        var pairs = LanguagePair.Of([
            Outcome("1", Language.German, 5, "k", pair: "a"), Outcome("2", Language.German, 5, "k", pair: "b"),
            Outcome("3", Language.English, 5, "k", pair: "b"), Outcome("4", Language.English, 5, "k", pair: "a")]);
        Assert.Equal(["1+4", "2+3"], pairs.Select(p => $"{p.German.Line.Id}+{p.English.Line.Id}"));
    }

    [Fact]
    public void Silence_is_judged_by_how_much_of_it_was_due_and_how_much_was_kept()
    {
        var run = new RunSummary([
            Outcome("1", Language.German, null, "", AnswerStatus.Refused),
            Outcome("2", Language.German, 5, "", AnswerStatus.Clarification),
            Outcome("3", Language.German, null, "", AnswerStatus.Answered),
            Outcome("4", Language.German, 5, "", AnswerStatus.Answered)]);
        Assert.Equal((0.5, 0.5), (run.AbstentionPrecision, run.AbstentionRecall));
        Assert.Equal(new Tally(Right: 1, Wrong: 2, Silent: 1, Failed: 0), run.All);
    }

    [Fact]
    public void A_run_that_misses_a_threshold_says_which()
    {
        var run = new RunSummary([
            Outcome("1", Language.German, 5, ""), Outcome("2", Language.English, null, "", AnswerStatus.Refused)]);
        Assert.Empty(new Thresholds(0.5, 0.5, 0).MissedBy(run));
        Assert.Equal(
            ["right 50.0 % is below 95.0 %", "wrong 50.0 % is above 2.0 %"],
            new Thresholds(0.95, 0.02, 0).MissedBy(run));
    }

    [Fact]
    public void A_kept_run_shows_what_got_better_and_worse()
    {
        var file = Path.Combine(_folder.Path, "last.json");
        Assert.Null(RunFile.Read(file));
        RunFile.Write(file, new RunSummary([
            Outcome("1", Language.German, 5, ""), Outcome("2", Language.German, null, "", AnswerStatus.Refused),
            Outcome("gone", Language.German, 5, "")]));
        var now = new RunSummary([
            Outcome("1", Language.German, null, "", AnswerStatus.Refused), Outcome("2", Language.German, 5, ""),
            Outcome("new", Language.German, 5, "")]);
        var difference = RunDifference.Between(RunFile.Read(file)!, now);
        Assert.Equal(["1"], difference.Better.Select(p => p.Now.Line.Id));
        Assert.Equal(["2"], difference.Worse.Select(p => p.Now.Line.Id));
        Assert.Equal((1, 1), (difference.Added, difference.Gone));
    }

    [Fact]
    public void The_page_escapes_every_text_and_loads_nothing()
    {
        var outcome = Outcome("<b>", Language.German, 5, "<i>", question: "<script>alert(1)</script> & \"Fragen\"");
        var page = RunPage.Of(new RunSummary([outcome]), ["<missed>"], null, DateTimeOffset.UnixEpoch);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<missed>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;", page, StringComparison.Ordinal);
    }

    /// <summary>An outcome that expects a figure (null: a refusal) and got an answer without rows.</summary>
    private static LineOutcome Outcome(
        string id, Language language, int? figure, string key, AnswerStatus status = AnswerStatus.Answered,
        string? pair = null, string question = "?")
    {
        var expected = figure is null
            ? new Expectation(ExpectedKind.Refused, [])
            : new Expectation(ExpectedKind.Scalar, [[ScoredCell.Of((object)(long)figure)]]);
        var answer = new Answer { Question = question, Status = status, Language = language, Text = "" };
        return new LineOutcome(
            new SuiteLine("s", id, language, question, expected) { Pair = pair },
            Judge.Of(expected, GivenAnswer.Of(answer)), answer, key, null);
    }

    private IReadOnlyList<SuiteLine> Read(string text)
    {
        var file = Path.Combine(_folder.Path, "suite.jsonl");
        File.WriteAllText(file, text);
        return SuiteFile.Read(file);
    }
}
