namespace InsightsBot.Tests.Commands;

/// <summary>The home folder of the hub in this process; it goes when the process ends.</summary>
internal static class TestHome
{
    private static readonly Lazy<string> Made = new(Make);

    /// <summary>The folder.</summary>
    public static string Path => Made.Value;

    /// <summary>The files and folders in it, hidden ones too, as paths from it.</summary>
    public static IReadOnlySet<string> Content() =>
        Directory.EnumerateFileSystemEntries(
            Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(e => System.IO.Path.GetRelativePath(Path, e)).ToHashSet();

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("insights-home-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
