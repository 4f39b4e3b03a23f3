using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Learning;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Voices;

/// <summary>What judges the sentiment of a dataset's texts, learned from ratings of the same rows.</summary>
/// <param name="Classifier">The classifier.</param>
/// <param name="Rating">The column that it was learned from.</param>
/// <param name="Texts">How many texts it was learned from.</param>
/// <param name="Checked">How many other texts it was checked with.</param>
/// <param name="RightLearned">The share of those that it judged as they were rated, from 0 to 1.</param>
/// <param name="RightByWords">The share that words alone judged so, from 0 to 1.</param>
internal sealed record LearnedSentiment(
    TextClassifier Classifier, Rating Rating, int Texts, int Checked, double RightLearned, double RightByWords)
{
    private const int TextsMax = 50_000;
    private const int TextsPerLabelMin = 30;
    private const int TextsMin = 300;
    private const int EveryNthIsChecked = 5;

    /// <summary>Learns from rated texts; null where there are too few, or where words alone judge as well.</summary>
    /// <param name="texts">The texts of a dataset.</param>
    /// <param name="rating">What rates them.</param>
    /// <param name="reading">What judges by words alone.</param>
    /// <param name="cancellation">Stops the learning.</param>
    public static LearnedSentiment? Of(
        IEnumerable<RawVerbatim> texts, Rating rating, TextReading reading, CancellationToken cancellation)
    {
        var rated = texts
            .Select(t => (Raw: t, Label: t.Rating is null ? null : rating.SentimentOf(t.Rating)))
            .Where(t => t.Label is not null).Take(TextsMax)
            .AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(t => (Text: VerbatimReader.Read(t.Raw.Text), Label: t.Label!))
            .Where(t => !t.Text.IsEmpty)
            .AsEnumerable()
            // The same words twice would be learned from and checked with.
            .DistinctBy(t => t.Text.Text, StringComparer.Ordinal).ToList();
        if (rated.Count < TextsMin || rated.GroupBy(t => t.Label).Count(g => g.Count() >= TextsPerLabelMin) < 2)
        {
            return null;
        }

        var learned = Learn(rated.Where(t => !IsHeld(t.Text.Text)), cancellation);
        var held = rated.Where(t => IsHeld(t.Text.Text)).ToList();
        var right = held.Count(t => learned.Predict(t.Text.Text).Best.Label == t.Label);
        var rightByWords = held.Count(t => Name(reading, t.Text) == t.Label);
        return right <= rightByWords ? null : new LearnedSentiment(
            Learn(rated, cancellation), rating, rated.Count, held.Count, (double)right / held.Count,
            (double)rightByWords / held.Count);
    }

    /// <summary>Whether a text is kept back: drawn by its words, so that no order of rows matters.</summary>
    private static bool IsHeld(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return hash % EveryNthIsChecked == 0;
    }

    private static string Name(TextReading reading, ReadVerbatim text) => reading.SentimentOf(text).Label switch
    {
        Semantics.Sentiment.SentimentLabel.Positive => VerbatimNames.Positive,
        Semantics.Sentiment.SentimentLabel.Neutral => VerbatimNames.Neutral,
        Semantics.Sentiment.SentimentLabel.Negative => VerbatimNames.Negative,
    };

    private static TextClassifier Learn(
        IEnumerable<(ReadVerbatim Text, string Label)> texts, CancellationToken cancellation) => TextLearner.Learn(
        [.. texts.Select(t => new LabelledText(t.Text.Text, [t.Label]))], new LearningOptions(), null, cancellation);
}
