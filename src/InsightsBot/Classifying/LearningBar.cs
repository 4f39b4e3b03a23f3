using InsightsBot.Ingest;

namespace InsightsBot.Classifying;

/// <summary>Shows on a progress line how far learning is.</summary>
internal sealed class LearningBar(IProgressLine line, string what) : IProgress<double>
{
    /// <inheritdoc/>
    public void Report(double value) => line.Show(what, value);
}
