using System.Globalization;
using InsightsBot.Semantics.Sentiment;

namespace InsightsBot.Plugins.Tests.Voices;

/// <summary>How labels that were found agree with those that people gave.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Pairs">For each text the label people gave and the label found.</param>
internal sealed record LabelFigures(string Name, IReadOnlyList<(SentimentLabel Given, SentimentLabel Found)> Pairs)
{
    /// <summary>The share of texts with the right label.</summary>
    public double Accuracy => (double)Pairs.Count(p => p.Given == p.Found) / Pairs.Count;

    /// <summary>The mean of the shares per given label.</summary>
    public double BalancedAccuracy => Given.Average(g => Share(g));

    /// <summary>The mean of F1 per given label.</summary>
    public double MacroF1 => Given.Average(g =>
    {
        var right = Pairs.Count(p => p.Given == g && p.Found == g);
        return 2.0 * right / (Pairs.Count(p => p.Given == g) + Pairs.Count(p => p.Found == g));
    });

    private IEnumerable<SentimentLabel> Given => Pairs.Select(p => p.Given).Distinct().Order();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name}: {Pairs.Count} texts, accuracy {Accuracy:F3}, balanced {BalancedAccuracy:F3}, macro F1 {MacroF1:F3}");

    private double Share(SentimentLabel given) =>
        (double)Pairs.Count(p => p.Given == given && p.Found == given) / Pairs.Count(p => p.Given == given);
}
