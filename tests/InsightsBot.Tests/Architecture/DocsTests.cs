using System.Text.RegularExpressions;
using InsightsBot.Ingest;
using InsightsBot.Tests.Commands;

namespace InsightsBot.Tests.Architecture;

/// <summary>What can be run and what can be asked is documented.</summary>
[Collection(ConsoleAlone.Name)]
public sealed class DocsTests
{
    [Fact]
    public void Every_verb_is_documented()
    {
        var page = File.ReadAllText(Repository.Path("docs/reference/commands.md"));
        var help = CommandRun.Of("--help").Out;
        var verbs = Regex.Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..], @"(?m)^  (\w+)")
            .Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(verbs);
        Breaches.None("docs/reference/commands.md documents every verb", verbs.Where(v =>
            !page.Contains($"\n## {v}\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_option_of_every_verb_is_documented()
    {
        var page = File.ReadAllText(Repository.Path("docs/reference/commands.md"));
        var options = CodeBase.Source.Where(f => f.Room == "Commands").SelectMany(f => f.Literals)
            .Select(l => l.Text).Where(text => Regex.IsMatch(text, "^--[a-z][a-z-]*$")).Distinct();
        Breaches.None("docs/reference/commands.md documents every option", options.Where(o =>
            !page.Contains($"`{o}`", StringComparison.Ordinal) && !page.Contains($"`{o} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_measure_dimension_and_dataset_of_the_hubs_own_model_is_documented()
    {
        var page = File.ReadAllText(Repository.Path("docs/reference/model.md"));
        var model = Sources.ReadModel(Repository.Path("models/cx"));
        var names = model.Measures.Select(m => m.Name).Concat(model.Dimensions.Select(d => d.Name))
            .Concat(model.Datasets.Select(d => d.Name));
        Breaches.None("docs/reference/model.md documents every measure, dimension and dataset", names.Where(n =>
            !page.Contains($"| `{n}` |", StringComparison.Ordinal)));
    }
}
