using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;
using Xunit.Abstractions;

namespace InsightsBot.Tests.Evaluation;

/// <summary>Forty core questions over the demo, each said in five more ways in German and five in English.</summary>
[Collection(OneDemo.Name)]
public sealed class ParaphraseTests(DemoHub demo, ITestOutputHelper output)
{
    /// <summary>What was reached; 0.95 is asked for. Raise it with every gain.</summary>
    private const double SameMin = 0.9625;

    /// <summary>
    /// How many may be answered as something else; refusals and questions back are the better failures.
    /// </summary>
    private const int OthersMax = 8;

    [Fact]
    public void Most_paraphrases_are_read_as_their_core_question()
    {
        var keys = File.ReadLines(Repository.Path("tests/InsightsBot.Tests/Suites/paraphrases.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToDictionary(l => l.GetProperty("id").GetString()!, l => Key(l.GetProperty("question").GetString()!));
        var cores = keys.Where(k => k.Key.EndsWith(".de.core", StringComparison.Ordinal))
            .ToDictionary(k => CoreOf(k.Key), k => k.Value);
        var asked = keys.Where(k => !k.Key.EndsWith(".core", StringComparison.Ordinal)).ToList();
        var unequal = asked.Where(k => k.Value is null || k.Value != cores[CoreOf(k.Key)]).ToList();
        var report = $"{asked.Count - unequal.Count} of {asked.Count} are read as the same query:\n"
            + string.Join('\n', unequal.Select(k => $"{k.Key}: {k.Value ?? "no query"}"));
        output.WriteLine(report);
        Assert.Equal((40, 400), (cores.Count, asked.Count));
        Assert.DoesNotContain(null, cores.Values);
        Assert.True(asked.Count - unequal.Count >= SameMin * asked.Count, report);
        Assert.True(unequal.Count(k => k.Value is not null) <= OthersMax, report);
    }

    private static string CoreOf(string id) => id[..id.IndexOf('.', StringComparison.Ordinal)];

    private string? Key(string question) =>
        demo.Hub.Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer.Query?.Key;
}
