using System.Text.RegularExpressions;
using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Tests.ModelFiles;

public partial class ModelPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "model.md"));

    [Fact]
    public void The_example_in_the_docs_loads_without_an_issue()
    {
        using var folder = Example("model.yaml", "datasets.yaml", "measures.yaml", "dimensions.yaml", "verified.yaml");
        var reading = ModelFolder.Read(folder.Path);
        Assert.Empty(reading.Issues);

        var model = Assert.IsType<ModelReading.Sound>(reading).Model;
        Assert.Equal((3, 7, 8), (model.Datasets.Count, model.Measures.Count, model.Dimensions.Count));
        Assert.Equal(["ECO", "ECO+"], model.Measure("green_customers").Where[0].Values);
    }

    [Fact]
    public void The_words_in_the_docs_load_without_an_issue()
    {
        using var folder = Example("words.de.yaml", "words.en.yaml");
        var reading = WordFiles.Read(folder.Path);
        Assert.Empty(reading.Issues);
        Assert.Equal(2, Assert.IsType<WordReading.Sound>(reading).Concepts.Count);
    }

    [Fact]
    public void Every_key_is_on_the_page()
    {
        string[] keys =
        [
            .. HeadReader.ModelKeys, .. DatasetReader.Keys, .. DatasetReader.JoinKeys, .. MeasureReader.Keys,
            .. MeasureReader.ConditionKeys, .. DimensionReader.Keys, .. DimensionReader.MemberKeys,
        ];
        Assert.All(keys, key => Assert.Matches($@"`[^`]*\b{key}\b[^`]*`", Page));
    }

    [Fact]
    public void Every_unit_kind_and_direction_is_on_the_page()
    {
        IEnumerable<string> words =
        [
            .. Enum.GetValues<Unit>().Select(SnakeName.Of), .. Enum.GetValues<DimensionKind>().Select(SnakeName.Of),
            .. Enum.GetValues<Direction>().Select(SnakeName.Of), .. Enum.GetValues<Today>().Select(SnakeName.Of),
            .. Enum.GetValues<JoinKind>().Select(SnakeName.Of),
        ];
        Assert.All(words, word => Assert.Contains($"`{word}`", Page));
    }

    /// <summary>The code blocks of the page that begin with the names of files, as a folder.</summary>
    private static TestFolder Example(params IEnumerable<string> names)
    {
        var folder = new TestFolder();
        foreach (var name in names)
        {
            var block = Blocks().Matches(Page).Single(match => match.Groups["name"].Value == name);
            folder.Put(name, block.Groups["text"].Value);
        }

        return folder;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InsightsBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No InsightsBot.sln above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"```yaml\n(?<text># file: (?<name>\S+)\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
