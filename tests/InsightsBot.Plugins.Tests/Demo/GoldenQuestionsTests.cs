using System.Text.RegularExpressions;

namespace InsightsBot.Plugins.Tests.Demo;

[Collection(DemoWarehouseGroup.Name)]
public sealed partial class GoldenQuestionsTests(DemoWarehouse warehouse)
{
    private static readonly string[] Aims =
    [
        "level", "share", "split", "ranking", "trend", "comparison", "list", "distribution", "definition", "about",
        "refusal", "clarification", "follow-up", "drivers", "change", "journey", "effect", "link",
        "anomaly", "customer",
    ];

    public static TheoryData<string> Stems => [.. GoldenQuestion.All.Select(q => q.Stem)];

    [Theory]
    [MemberData(nameof(Stems))]
    public void A_golden_question_is_complete_and_its_oracle_gives_a_clear_answer(string stem)
    {
        var question = GoldenQuestion.All.Single(q => q.Stem == stem);
        Assert.Contains(question.Header["aim"], Aims);
        Assert.NotEmpty(question.Header["de"]);
        Assert.NotEmpty(question.Header["en"]);
        Assert.True(question.Header["asked on"] == "data end" || DateOnly.TryParse(question.Header["asked on"], out _));
        switch (question.Kind)
        {
            case "refused":
                Assert.Contains(question.Header["status"], (string[])["refused", "clarification"]);
                Assert.Null(question.Oracle);
                break;
            case "text":
                Assert.Equal("answered", question.Header["status"]);
                Assert.NotEmpty(question.MustSay);
                break;
            default:
                Assert.Contains(question.Kind, (string[])["scalar", "rows", "set", "list"]);
                Assert.Equal("answered", question.Header["status"]);
                GivesAClearAnswer(question);
                break;
        }
    }

    [Fact]
    public void Every_aim_is_asked_in_both_languages_and_often_enough()
    {
        Assert.True(GoldenQuestion.All.Count >= 64);
        foreach (var aim in Aims)
        {
            Assert.True(GoldenQuestion.All.Count(q => q.Header["aim"] == aim) >= 4, aim);
        }
    }

    [Fact]
    public void A_follow_up_follows_a_question_that_exists_and_conversations_end()
    {
        foreach (var question in GoldenQuestion.All.Where(q => q.Header["aim"] == "follow-up"))
        {
            var turns = 0;
            for (var turn = question; turn.Header.TryGetValue("follows", out var earlier); turns++)
            {
                turn = GoldenQuestion.All.Single(q => q.Stem == earlier);
                Assert.True(turns < 10, question.Stem);
            }

            Assert.True(turns > 0, question.Stem);
        }
    }

    /// <summary>Rows without empty cells, and at a limit no tie that could be cut either way.</summary>
    private void GivesAClearAnswer(GoldenQuestion question)
    {
        var rows = warehouse.Rows(question.Oracle!);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.DoesNotContain(DBNull.Value, row));
        if (question.Kind == "scalar")
        {
            Assert.Single(Assert.Single(rows));
        }

        var unlimited = warehouse.Rows(Limit().Replace(question.Oracle!, ""));
        if (unlimited.Count > rows.Count)
        {
            Assert.NotEqual(unlimited[rows.Count - 1][^1], unlimited[rows.Count][^1]);
        }
    }

    [GeneratedRegex(@"LIMIT \d+")]
    private static partial Regex Limit();
}
