namespace InsightsBot.Tests.Evaluation;

/// <summary>A theory that is skipped, by name, where the questions put to other assistants are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsPeersQuestionsTheoryAttribute : TheoryAttribute
{
    public NeedsPeersQuestionsTheoryAttribute()
    {
        if (!File.Exists(Questions) || !Directory.Exists(Restaurants))
        {
            Skip = "The questions put to other assistants, or the restaurant reviews, are not beside the repository.";
        }
    }

    public static string Questions => Path.Combine(Shared, "data", "nl_questions", "questions.jsonl");

    public static string Restaurants => Path.Combine(Shared, "data", "german_restaurant_reviews");

    private static string Shared => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));
}
