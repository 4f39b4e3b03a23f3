namespace InsightsBot.Plugins.Tests;

/// <summary>Finds files that are shared beside the repository.</summary>
public static class SharedFiles
{
    /// <summary>A path under the folder "shared" in any folder above the tests.</summary>
    /// <param name="relative">Such as "data/telco_ibm_extended".</param>
    /// <returns>The full path, or null where there is no such folder or file.</returns>
    public static string? Find(string relative)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "shared", relative);
            if (File.Exists(path) || Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
