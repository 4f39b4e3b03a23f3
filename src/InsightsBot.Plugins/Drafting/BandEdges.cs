using System.Globalization;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Round lower edges that cut the values of a number into five to eight bands.</summary>
internal static class BandEdges
{
    private static readonly double[] Ages = [0, 18, 30, 45, 60, 75];
    private static readonly double[] Steps = [1, 2, 2.5, 5];

    /// <summary>The edges for an age in years.</summary>
    public static IReadOnlyList<double> OfAge(double smallest, double largest) =>
        [.. Ages.Where((edge, i) => edge <= largest && (i + 1 == Ages.Length || Ages[i + 1] > smallest))];

    /// <summary>The edges between the smallest and the largest value; none when they are equal.</summary>
    /// <param name="smallest">The smallest value.</param>
    /// <param name="largest">The largest value.</param>
    /// <param name="isWhole">Whether only whole edges make sense.</param>
    public static IReadOnlyList<double> Between(double smallest, double largest, bool isWhole)
    {
        var span = largest - smallest;
        if (span <= 0 || !double.IsFinite(span))
        {
            return [];
        }

        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(span / 6)));
        var step = Steps.Append(10).Select(s => s * magnitude).MinBy(s => Math.Abs((span / s) - 6));
        if (isWhole)
        {
            step = Math.Max(1, Math.Ceiling(step));
        }

        var edges = new List<double>();
        for (var edge = Math.Floor(smallest / step) * step; edge <= largest && edges.Count < 12; edge += step)
        {
            edges.Add(Math.Round(edge, 10));
        }

        return edges.Count > 1 ? edges : [];
    }

    /// <summary>A stored number as text, read; null when it is none.</summary>
    public static double? Read(string? stored) =>
        double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
