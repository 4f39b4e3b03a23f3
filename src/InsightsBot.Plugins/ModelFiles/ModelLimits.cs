namespace InsightsBot.Plugins.ModelFiles;

/// <summary>How much of a model or word folder is read. What goes beyond becomes an issue, never a cut.</summary>
public sealed record ModelLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static readonly ModelLimits Default = new();

    /// <summary>The size of one file, in bytes: 16 MiB.</summary>
    public long FileBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>Datasets, measures, dimensions, their members, concepts and scales in one folder: 100,000.</summary>
    public int PartsMax { get; init; } = 100_000;

    /// <summary>Lists within mappings within lists: 32 levels.</summary>
    public int DepthMax { get; init; } = 32;

    /// <summary>Issues that are reported; the last one says that there are more: 200.</summary>
    public int IssuesMax { get; init; } = 200;
}
