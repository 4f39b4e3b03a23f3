namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>A fact that is skipped, by name, where node or the packages of tests/bot-oracle are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsOracleFactAttribute : FactAttribute
{
    /// <summary>The folder of package.json and package-lock.json; "npm ci" in it fetches the packages.</summary>
    public static string Folder => Repository.Path("tests/bot-oracle");

    public NeedsOracleFactAttribute()
    {
        var hasNode = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(p => File.Exists(Path.Combine(p, "node")) || File.Exists(Path.Combine(p, "node.exe")));
        if (!hasNode || !Directory.Exists(Path.Combine(Folder, "node_modules", "botframework-connector")))
        {
            Skip = "node or the packages of tests/bot-oracle are missing.";
        }
    }
}
