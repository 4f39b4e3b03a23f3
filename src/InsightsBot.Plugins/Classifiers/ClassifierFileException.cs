using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Classifiers;

/// <summary>A file does not hold a classifier that can be used.</summary>
/// <param name="text">One sentence: what is wrong, where, and what would help.</param>
/// <param name="inner">What the machine reported, for the log only.</param>
public sealed class ClassifierFileException(BilingualText text, Exception? inner = null) : Exception(text.En, inner)
{
    /// <summary>The sentence to show.</summary>
    public BilingualText Text { get; } = text;
}
