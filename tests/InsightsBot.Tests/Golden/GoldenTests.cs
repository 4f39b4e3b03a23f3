using InsightsBot.Evaluation;

namespace InsightsBot.Tests.Golden;

/// <summary>Each golden question in each language, asked of the demo and judged by its oracle.</summary>
/// <remarks>"eval tests/golden --show 50" lists what fails, without the tests.</remarks>
[Collection(OneDemo.Name)]
public sealed class GoldenTests(DemoHub demo)
{
    private const double ParityMin = 0.97;
    private const int QuestionsPerAimMin = 6;

    private static readonly string[] Aims =
    [
        "level", "share", "split", "ranking", "trend", "comparison", "list", "distribution", "definition", "about",
        "refusal", "clarification", "follow-up", "drivers", "change", "journey", "effect", "link",
        "anomaly", "customer",
    ];

    public static TheoryData<string, string> Questions()
    {
        var questions = new TheoryData<string, string>();
        foreach (var stem in DemoHub.Goldens.Keys)
        {
            questions.Add(stem, "de");
            questions.Add(stem, "en");
        }

        return questions;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_answer_is_what_a_person_worked_out(string stem, string language)
    {
        var outcome = demo.Ask(stem, language);
        Assert.True(outcome.Verdict == Verdict.Right, RunText.Outcome(outcome));
    }

    [Fact]
    public void German_and_English_questions_are_read_alike()
    {
        var pairs = DemoHub.Goldens.Keys.Select(s => new LanguagePair(demo.Ask(s, "de"), demo.Ask(s, "en"))).ToList();
        var unequal = pairs.Where(p => !p.IsEqual).ToList();
        Assert.True(
            pairs.Count - unequal.Count >= ParityMin * pairs.Count,
            $"{unequal.Count} of {pairs.Count} pairs differ:\n{string.Concat(unequal.Select(RunText.Pair))}");
    }

    [Fact]
    public void Every_aim_has_its_questions_in_both_languages()
    {
        // A file holds one question in each language.
        var counts = DemoHub.Goldens.Values.CountBy(g => g.Aim).ToDictionary();
        Assert.Empty(counts.Keys.Except(Aims));
        var few = Aims.Where(a => counts.GetValueOrDefault(a) < QuestionsPerAimMin)
            .Select(a => $"{a}: {counts.GetValueOrDefault(a)}");
        Assert.Empty(few);
    }
}
