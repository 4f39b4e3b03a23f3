using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Voices;

/// <summary>A column that rates texts.</summary>
/// <param name="Dimension">The column.</param>
/// <param name="Scale">The scale of a number; null where the values are words.</param>
/// <param name="Agreement">How well it goes along with how the texts sound by their words, from 0 to 1.</param>
internal sealed record Rating(Dimension Dimension, RatingScale? Scale, double Agreement)
{
    private const double NpsHigh = 10;

    /// <summary>The sentiment that a value stands for; null where it says nothing.</summary>
    public string? SentimentOf(string value)
    {
        if (Scale is not { } scale)
        {
            return Named(value);
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var (bad, good) = Edges(scale);
        return number <= bad ? (scale.MoreIsBetter ? VerbatimNames.Negative : VerbatimNames.Positive)
            : number >= good ? (scale.MoreIsBetter ? VerbatimNames.Positive : VerbatimNames.Negative)
            : VerbatimNames.Neutral;
    }

    /// <summary>The sentiment a word of either language stands for: "positiv", "neg."; null for others.</summary>
    public static string? Named(string value)
    {
        var word = Spelling.Fold(value.Trim());
        return word.StartsWith("pos", StringComparison.Ordinal) ? VerbatimNames.Positive
            : word.StartsWith("neg", StringComparison.Ordinal) ? VerbatimNames.Negative
            : word.StartsWith("neut", StringComparison.Ordinal) ? VerbatimNames.Neutral
            : null;
    }

    /// <summary>
    /// The worst value of the middle and above: 0–6 and 9–10 on the scale of the NPS, 1–2 and 4–5 of five stars.
    /// </summary>
    private static (double Bad, double Good) Edges(RatingScale scale)
    {
        if (scale.High >= NpsHigh && scale.MoreIsBetter)
        {
            return (6, 9);
        }

        var third = (scale.High - scale.Low) / 3;
        return (Math.Floor(scale.Low + third), Math.Ceiling(scale.High - third));
    }
}
