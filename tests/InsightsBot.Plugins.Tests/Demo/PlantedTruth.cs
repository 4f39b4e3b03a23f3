using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace InsightsBot.Plugins.Tests.Demo;

/// <summary>One entry of tests/golden/planted-truths.yaml.</summary>
public sealed class PlantedTruth
{
    public string Name { get; init; } = "";

    /// <summary>effect or decoy.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The size that was planted; null for an order.</summary>
    public double? Planted { get; init; }

    public Dictionary<string, string> Statement { get; init; } = [];

    public string Sql { get; init; } = "";

    /// <summary>The first members that the query must give; empty for a figure.</summary>
    public List<string> Order { get; init; } = [];

    /// <summary>The lowest and the highest figure the query may give; empty for an order.</summary>
    public List<double> Between { get; init; } = [];

    /// <summary>All truths, in file order.</summary>
    public static IReadOnlyList<PlantedTruth> All { get; } = Read();

    private static List<PlantedTruth> Read()
    {
        var text = File.ReadAllText(Path.Combine(DemoWarehouse.Root, "tests", "golden", "planted-truths.yaml"));
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, List<PlantedTruth>>>(text)["truths"];
    }
}
