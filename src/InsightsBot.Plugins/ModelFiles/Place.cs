namespace InsightsBot.Plugins.ModelFiles;

/// <summary>A point in a file. Line and column count from 1; 0 means the whole file.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>The file as a whole.</summary>
    public static Place OfFile(string file) => new(file, 0, 0);
}
