namespace InsightsBot.Tests.Cards;

/// <summary>A test that is skipped, by name, where Microsoft's card library is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsCardLibraryFactAttribute : FactAttribute
{
    public NeedsCardLibraryFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(CardLibrary.Folder, "node_modules", "adaptivecards")))
        {
            Skip = "Microsoft's card library is not installed: npm ci --prefix tests/cards-schema";
        }
    }
}
