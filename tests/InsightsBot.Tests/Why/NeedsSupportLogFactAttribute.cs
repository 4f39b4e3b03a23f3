namespace InsightsBot.Tests.Why;

/// <summary>A test that is skipped, by name, where the support log of a shop is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsSupportLogFactAttribute : FactAttribute
{
    public NeedsSupportLogFactAttribute()
    {
        if (!Directory.Exists(Log))
        {
            Skip = "The support log of a shop is not beside the repository.";
        }
    }

    public static string Log =>
        Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "buydirect_support_log"));
}
