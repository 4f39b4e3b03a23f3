namespace InsightsBot.Tests.Evaluation.Search;

/// <summary>A fact that is skipped, by name, where the labelled texts are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsLabelledTextsFactAttribute : FactAttribute
{
    public NeedsLabelledTextsFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(LabelledTexts.Folder, "germeval2017_bahn")))
        {
            Skip = "The labelled texts are not beside the repository.";
        }
    }
}
