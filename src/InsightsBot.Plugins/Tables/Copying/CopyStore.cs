namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>
/// The cache folder. A copy is made in a folder of its own beside the finished ones and moved into place in one step,
/// so a finished name always means a finished copy. A lock file held open tells a running ingest from a killed one.
/// </summary>
internal sealed class CopyStore(string cacheFolder)
{
    /// <summary>The name of the SQLite file in a copy's folder.</summary>
    public const string DatabaseName = "data.sqlite";

    private const string ProfileName = "profile.json";
    private const string UnfinishedStart = ".ingest-";
    private const string LockEnding = ".lock";
    private const int FolderHexDigits = 16;
    private const int Attempts = 10;

    /// <summary>The folder of the copy of some content.</summary>
    public string FolderOf(string contentHash) => Path.Combine(cacheFolder, contentHash[..FolderHexDigits]);

    /// <summary>Where the finished copy of some content is, or null; its profile is not read.</summary>
    public CopyPlace? PlaceOf(string contentHash)
    {
        var folder = FolderOf(contentHash);
        var database = Path.Combine(folder, DatabaseName);
        return File.Exists(database) && File.Exists(Path.Combine(folder, ProfileName))
            ? new CopyPlace(contentHash, folder, database)
            : null;
    }

    /// <summary>The finished copy of some content, or null.</summary>
    public IngestedSource? Find(string contentHash, bool fromCache)
    {
        var folder = FolderOf(contentHash);
        var database = Path.Combine(folder, DatabaseName);
        return File.Exists(database) && ProfileFile.TryRead(Path.Combine(folder, ProfileName)) is { } profile
            ? new IngestedSource(folder, database, profile, fromCache, contentHash)
            : null;
    }

    /// <summary>Removes what killed ingests left; leaves running ones alone.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(cacheFolder))
        {
            return;
        }

        foreach (var lockFile in Directory.GetFiles(cacheFolder, UnfinishedStart + "*" + LockEnding))
        {
            using var held = TryHold(lockFile, FileMode.Open);
            if (held is not null)
            {
                DeleteFolder(lockFile[..^LockEnding.Length]);
                File.Delete(lockFile);
            }
        }

        // A lock is taken before its folder is made and removed after it, so a folder without one is nobody's.
        foreach (var folder in Directory.GetDirectories(cacheFolder, UnfinishedStart + "*"))
        {
            if (!File.Exists(folder + LockEnding))
            {
                DeleteFolder(folder);
            }
        }
    }

    /// <summary>
    /// Makes a copy in an unfinished folder and moves it into place; on any failure nothing of it remains.
    /// </summary>
    /// <param name="contentHash">The content.</param>
    /// <param name="make">Writes the database at the path given and returns the profile.</param>
    public void Make(string contentHash, Func<string, SourceProfile> make)
    {
        _ = Directory.CreateDirectory(cacheFolder);
        using var held = HoldNew(contentHash);
        var unfinished = held.Name[..^LockEnding.Length];
        try
        {
            _ = Directory.CreateDirectory(unfinished);
            var profile = make(Path.Combine(unfinished, DatabaseName));
            ProfileFile.Write(Path.Combine(unfinished, ProfileName), profile);
            MoveIntoPlace(unfinished, contentHash);
        }
        finally
        {
            DeleteFolder(unfinished);
            File.Delete(unfinished + LockEnding);
        }
    }

    // Somebody who tidies up may take a new lock file in the moment before it is held; then another name is taken.
    private FileStream HoldNew(string contentHash)
    {
        for (var attempt = 1; ; attempt++)
        {
            var name = $"{UnfinishedStart}{contentHash[..FolderHexDigits]}-{Guid.NewGuid().ToString("N")[..8]}";
            var held = TryHold(Path.GetFullPath(Path.Combine(cacheFolder, name + LockEnding)), FileMode.CreateNew);
            if (held is not null)
            {
                return held;
            }

            if (attempt == Attempts)
            {
                throw new IOException("No lock can be created in the cache folder.");
            }
        }
    }

    private void MoveIntoPlace(string unfinished, string contentHash)
    {
        var folder = FolderOf(contentHash);
        if (Directory.Exists(folder))
        {
            if (Find(contentHash, true) is not null)
            {
                // Another process was faster with the same content.
                return;
            }

            DeleteFolder(folder);
        }

        try
        {
            Directory.Move(unfinished, folder);
        }
        catch (IOException) when (Find(contentHash, true) is not null)
        {
            // Another process moved its copy of the same content here in this very moment.
        }
    }

    private static FileStream? TryHold(string path, FileMode mode)
    {
        try
        {
            return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void DeleteFolder(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, true);
            }
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody else removed it at the same moment.
        }
    }
}
