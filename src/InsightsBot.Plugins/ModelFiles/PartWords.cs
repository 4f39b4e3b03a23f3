using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>How issues call the kinds of parts, and the files they stand in.</summary>
internal static class PartWords
{
    public static BilingualText Of(PartKind kind) => kind switch
    {
        PartKind.Dataset => new("Datensatz", "dataset"),
        PartKind.Measure => new("Kennzahl", "measure"),
        PartKind.Dimension => new("Dimension", "dimension"),
        PartKind.Concept => new("Begriff", "concept"),
    };

    public static string FileOf(PartKind kind) => kind switch
    {
        PartKind.Dataset => ModelFileNames.Datasets,
        PartKind.Measure => ModelFileNames.Measures,
        PartKind.Dimension => ModelFileNames.Dimensions,
        PartKind.Concept => WordFiles.GermanFile,
    };
}
