namespace InsightsBot.Tests.Channels.DirectLine;

/// <summary>A test that is skipped, by name, where Microsoft's Direct Line client is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsClientFactAttribute : FactAttribute
{
    public NeedsClientFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "botframework-directlinejs")))
        {
            Skip = "npm ci was not run in tests/directline-client.";
        }
    }

    public static string Folder => Repository.Path("tests/directline-client");
}
