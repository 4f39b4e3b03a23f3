using System.Globalization;
using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Voices;

/// <summary>Finds out which column of a dataset rates its texts, and what its values say of their sentiment.</summary>
/// <remarks>
/// A column with words such as "positiv" rates by itself. A number rates when it goes along with how the texts sound;
/// that also tells whether more of it is better.
/// </remarks>
internal sealed class RatedTexts(string databasePath, SemanticModel model, TextReading reading)
{
    private const int SampleMax = 3_000;
    private const int SampleMin = 100;
    private const double CorrelationMin = 0.2;
    private const double MostDifferent = 11;

    /// <summary>The rating of a dataset; null when no column goes along with its texts.</summary>
    public Rating? Of(Dataset dataset)
    {
        var best = default(Rating);
        foreach (var dimension in model.Dimensions.Where(d => d.Dataset == dataset.Name
            && d.Kind is DimensionKind.Category or DimensionKind.Number && d.Column != dataset.Verbatim))
        {
            if (Judged(dataset, dimension) is { } rating && (best is null || rating.Agreement > best.Agreement))
            {
                best = rating;
            }
        }

        return best;
    }

    private Rating? Judged(Dataset dataset, Dimension dimension)
    {
        var source = VerbatimSource.Of(model, d => d.Name == dataset.Name ? dimension.Column : null)
            .Where(s => s.Dataset.Name == dataset.Name).ToList();
        var sample = new RawVerbatims(databasePath, source).All()
            .Where(r => r.Rating is not null).Take(SampleMax).ToList();
        if (sample.Count < SampleMin)
        {
            return null;
        }

        if (dimension.Kind == DimensionKind.Category)
        {
            var named = sample.Select(r => Rating.Named(r.Rating!)).ToList();
            return named.All(n => n is not null) && named.Distinct().Count() > 1
                ? new Rating(dimension, null, 1) : null;
        }

        var values = sample.Select(r => double.TryParse(
            r.Rating, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN).ToList();
        var (low, high) = (values.Min(), values.Max());
        if (values.Any(double.IsNaN) || values.Distinct().Count() is < 2 or > (int)MostDifferent
            || low < 0 || high > 10 || values.Any(v => v != Math.Floor(v)))
        {
            return null;
        }

        var scores = sample.Select(r => reading.SentimentOf(VerbatimReader.Read(r.Text)).Score).ToList();
        var agreement = Correlation(values, scores);
        return Math.Abs(agreement) < CorrelationMin ? null
            : new Rating(dimension, new RatingScale(low, high, agreement > 0), Math.Abs(agreement));
    }

    private static double Correlation(List<double> left, List<double> right)
    {
        var (meanLeft, meanRight) = (left.Average(), right.Average());
        var (both, squaresLeft, squaresRight) = (0.0, 0.0, 0.0);
        for (var i = 0; i < left.Count; i++)
        {
            var (l, r) = (left[i] - meanLeft, right[i] - meanRight);
            both += l * r;
            squaresLeft += l * l;
            squaresRight += r * r;
        }

        return squaresLeft * squaresRight == 0 ? 0 : both / Math.Sqrt(squaresLeft * squaresRight);
    }
}
