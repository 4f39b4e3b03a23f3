namespace InsightsBot.Semantics.Learning;

/// <summary>One way to learn a label. Several ways err differently; together they err less.</summary>
internal abstract record Member
{
    private Member()
    {
    }

    /// <summary>Learns a label.</summary>
    /// <param name="vectors">The texts.</param>
    /// <param name="texts">The places of those that are learned from.</param>
    /// <param name="bears">Whether a text bears the label.</param>
    /// <param name="seed">Where draws begin.</param>
    /// <param name="cancellation">Ends the work.</param>
    public abstract Weights Learn(
        TextVectors vectors, int[] texts, Func<int, bool> bears, ulong seed, CancellationToken cancellation);

    /// <summary>Logistic regression.</summary>
    /// <param name="Cost">What an error costs against large weights.</param>
    /// <param name="RoundsMax">How often each text is gone through at most.</param>
    public sealed record Regression(double Cost, int RoundsMax) : Member
    {
        /// <inheritdoc/>
        public override Weights Learn(
            TextVectors vectors, int[] texts, Func<int, bool> bears, ulong seed, CancellationToken cancellation) =>
            new LogisticLearner(vectors, Cost, RoundsMax, seed).Learn(texts, bears, null, cancellation);
    }

    /// <summary>Logistic regression that listens most to features whose counts differ most.</summary>
    /// <param name="Cost">What an error costs against large weights.</param>
    /// <param name="Doubt">Added to each count.</param>
    /// <param name="View">Which features are listened to.</param>
    /// <param name="RoundsMax">How often each text is gone through at most.</param>
    public sealed record RatioRegression(double Cost, double Doubt, FeatureView View, int RoundsMax) : Member
    {
        /// <inheritdoc/>
        public override Weights Learn(
            TextVectors vectors, int[] texts, Func<int, bool> bears, ulong seed, CancellationToken cancellation)
        {
            var leeway = CountRatios.Of(vectors, texts, bears, Doubt);
            for (var at = 0; at < leeway.Length; at++)
            {
                leeway[at] = View.Holds(vectors.Table.Places[at]) ? leeway[at] * leeway[at] : 0;
            }

            return new LogisticLearner(vectors, Cost, RoundsMax, seed).Learn(texts, bears, leeway, cancellation);
        }
    }

    /// <summary>Naive Bayes: the ratios of counts, added up.</summary>
    /// <param name="Doubt">Added to each count.</param>
    /// <param name="View">Which features are listened to.</param>
    public sealed record Ratios(double Doubt, FeatureView View) : Member
    {
        /// <inheritdoc/>
        public override Weights Learn(
            TextVectors vectors, int[] texts, Func<int, bool> bears, ulong seed, CancellationToken cancellation)
        {
            var ratios = CountRatios.Of(vectors, texts, bears, Doubt);
            for (var at = 0; at < ratios.Length; at++)
            {
                ratios[at] = View.Holds(vectors.Table.Places[at]) ? ratios[at] : 0;
            }

            return new Weights(ratios, 0);
        }
    }
}
