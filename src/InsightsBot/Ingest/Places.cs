namespace InsightsBot.Ingest;

/// <summary>Where the hub keeps what it makes: copies of sources, drafted models, the demo warehouse.</summary>
/// <remarks>
/// INSIGHTS_HOME names the folder; else it is "insights-hub" below the user's cache folder (XDG_CACHE_HOME, or
/// .cache in the home folder, or the local application data on Windows). Nothing in it is needed to start again.
/// </remarks>
public static class Places
{
    /// <summary>The folder; whoever writes into it makes it.</summary>
    public static string Home
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("INSIGHTS_HOME");
            if (string.IsNullOrWhiteSpace(home))
            {
                home = Path.Combine(CacheFolder(), "insights-hub");
            }

            return Path.GetFullPath(home);
        }
    }

    private static string CacheFolder()
    {
        var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        return !string.IsNullOrWhiteSpace(xdg) ? xdg
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
    }
}
