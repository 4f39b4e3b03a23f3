namespace InsightsBot.Channels.DirectLine;

/// <summary>Files and folders that nobody but the user who runs the hub may open.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Makes a folder where there is none.</summary>
    public static void MakeFolder(string path) =>
        // What lies between is made with the rights of any folder, so each that is to be private is made by itself.
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, OwnerFolder);

    /// <summary>Begins a file that is not there yet.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        return new FileStream(path, options);
    }
}
