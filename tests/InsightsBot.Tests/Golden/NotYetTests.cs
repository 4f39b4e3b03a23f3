using InsightsBot.Evaluation;

namespace InsightsBot.Tests.Golden;

/// <summary>The golden questions of "not-yet": none waits longer than it must, and each can be asked.</summary>
[Collection(OneDemo.Name)]
public sealed class NotYetTests(DemoHub demo)
{
    private static readonly string[] Languages = ["de", "en"];

    [Fact]
    public void A_question_that_has_become_right_is_moved_to_the_others()
    {
        // Asking also reads each page and runs its oracle: what can be read no more fails here, too.
        var right = DemoHub.NotYet.Keys
            .Where(stem => Languages.All(language => demo.Ask(stem, language).Verdict == Verdict.Right))
            .Select(stem => $"{stem}.md is right in both languages; move it to tests/golden.").ToList();
        Assert.True(right.Count == 0, string.Join('\n', right));
    }

    [Fact]
    public void Nothing_but_golden_questions_of_their_own_names_waits()
    {
        var files = Directory.EnumerateFileSystemEntries(
            Repository.Path("tests/golden/not-yet"), "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f));
        Assert.Equal(DemoHub.NotYet.Keys.Select(stem => stem + ".md").Order(), files.Order());
        Assert.Empty(DemoHub.NotYet.Keys.Intersect(DemoHub.Goldens.Keys));
    }
}
