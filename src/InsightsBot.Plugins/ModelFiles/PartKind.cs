namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What a name in a model file can stand for.</summary>
internal enum PartKind
{
    Dataset,
    Measure,
    Dimension,
    Concept,
}
