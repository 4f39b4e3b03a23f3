namespace InsightsBot.Plugins.ModelFiles;

/// <summary>The files of a model folder.</summary>
internal static class ModelFileNames
{
    public const string Model = "model.yaml";
    public const string Datasets = "datasets.yaml";
    public const string Measures = "measures.yaml";
    public const string Dimensions = "dimensions.yaml";
    public const string Verified = "verified.yaml";

    public static readonly IReadOnlyList<string> All = [Model, Datasets, Measures, Dimensions, Verified];
}
