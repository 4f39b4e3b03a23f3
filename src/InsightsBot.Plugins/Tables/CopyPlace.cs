namespace InsightsBot.Plugins.Tables;

/// <summary>Where the finished copy of some content is.</summary>
/// <param name="ContentHash">The content.</param>
/// <param name="Folder">The folder of the copy inside the cache.</param>
/// <param name="DatabasePath">The SQLite file in it; complete, and never written again.</param>
public sealed record CopyPlace(string ContentHash, string Folder, string DatabasePath);
