namespace InsightsBot.Plugins.Tables;

/// <summary>A finished private copy of a source.</summary>
/// <param name="Folder">The folder of the copy inside the cache.</param>
/// <param name="DatabasePath">The SQLite file in it; complete, and never written again.</param>
/// <param name="Profile">What the copy was found to hold.</param>
/// <param name="FromCache">Whether the same content had been ingested before.</param>
/// <param name="ContentHash">SHA-256 over file names and bytes, 64 lower-case hexadecimal digits.</param>
public sealed record IngestedSource(
    string Folder,
    string DatabasePath,
    SourceProfile Profile,
    bool FromCache,
    string ContentHash)
{
    /// <summary>Where the copy is.</summary>
    public CopyPlace Place => new(ContentHash, Folder, DatabasePath);
}
