namespace InsightsBot.Semantics.Learning;

/// <summary>How well one label is found.</summary>
/// <param name="Label">The label.</param>
/// <param name="Base">How many texts bear it.</param>
/// <param name="Said">How many texts were said to bear it.</param>
/// <param name="Right">How many of those do.</param>
public sealed record LabelScore(string Label, long Base, long Said, long Right)
{
    /// <summary>The share (0–1) of those said to bear it that do; 0 when none was said to.</summary>
    public double Precision => Said == 0 ? 0 : (double)Right / Said;

    /// <summary>The share (0–1) of those that bear it that were found; 0 when none bears it.</summary>
    public double Recall => Base == 0 ? 0 : (double)Right / Base;

    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Base + Said == 0 ? 0 : 2.0 * Right / (Base + Said);
}
