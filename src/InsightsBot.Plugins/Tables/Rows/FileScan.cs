namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>What one pass over a file's bytes told.</summary>
/// <param name="Path">The file.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="IsUtf8">Whether all of it is valid UTF-8.</param>
/// <param name="NulAt">Where the first NUL byte is, or -1.</param>
/// <param name="Written">When it was written last, in UTC, before the pass began.</param>
internal sealed record FileScan(string Path, long Length, bool IsUtf8, long NulAt, DateTime Written)
{
    /// <summary>The file's name without folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Whether the file was written or removed since.</summary>
    public bool HasChanged() =>
        !File.Exists(Path) || Target().Length != Length || File.GetLastWriteTimeUtc(Path) != Written;

    /// <summary>The file itself where the path is a link to it.</summary>
    private FileInfo Target()
    {
        var file = new FileInfo(Path);
        return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
    }
}
