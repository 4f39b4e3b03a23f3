namespace InsightsBot.Semantics.Tests.Verbatims;

/// <summary>A theory that is skipped, by name, where the collections of customers' texts are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsFeedbackTextsTheoryAttribute : TheoryAttribute
{
    public NeedsFeedbackTextsTheoryAttribute()
    {
        if (Folder is null)
        {
            Skip = "The collections of customers' texts are not beside the repository.";
        }
    }

    /// <summary>Where they are; null where they are absent.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "InsightsBot.sln")))
            {
                var folder = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "data"));
                return Directory.Exists(Path.Combine(folder, "germeval2017_bahn")) ? folder : null;
            }
        }

        return null;
    }
}
