using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding.Voices;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What a question was taken to mean.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>Handles every case.</summary>
    public abstract T Match<T>(
        Func<Clear, T> clear,
        Func<Ambiguous, T> ambiguous,
        Func<OutOfReach, T> outOfReach,
        Func<Definition, T> definition,
        Func<AboutHub, T> aboutHub);

    /// <summary>The question means one query.</summary>
    /// <param name="Query">The query.</param>
    /// <param name="Assumptions">What was taken for granted, to be shown.</param>
    /// <param name="Score">How well the question was explained; only for comparing readings of one question.</param>
    public sealed record Clear(MetricQuery Query, IReadOnlyList<BilingualText> Assumptions, double Score) : Reading
    {
        /// <summary>Whether it is the query before the last, asked for by "back".</summary>
        public bool IsBack { get; init; }

        /// <summary>What is wanted of the texts of customers; null where figures are enough.</summary>
        public VoicesWish? Voices { get; init; }

        /// <summary>
        /// What was asked, where an explanation needs another query; follow-ups go on from it. Null where that is the
        /// query.
        /// </summary>
        public MetricQuery? Asked { get; init; }

        /// <summary>What is to be explained, and how; null where figures are enough.</summary>
        public WhyWish? Why { get; init; }

        /// <summary>How sure the reading is (0–1); 1 where the asker chose it.</summary>
        public double Sureness { get; init; } = 1;

        /// <inheritdoc/>
        public override T Match<T>(
            Func<Clear, T> clear,
            Func<Ambiguous, T> ambiguous,
            Func<OutOfReach, T> outOfReach,
            Func<Definition, T> definition,
            Func<AboutHub, T> aboutHub) => clear(this);
    }

    /// <summary>The question could mean two to four queries that give different figures.</summary>
    /// <param name="Question">The one question back.</param>
    /// <param name="Choices">The ways it could be meant.</param>
    public sealed record Ambiguous(BilingualText Question, IReadOnlyList<Choice> Choices) : Reading
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Clear, T> clear,
            Func<Ambiguous, T> ambiguous,
            Func<OutOfReach, T> outOfReach,
            Func<Definition, T> definition,
            Func<AboutHub, T> aboutHub) => ambiguous(this);
    }

    /// <summary>The question cannot be answered from this data.</summary>
    /// <param name="Reason">Why, in one sentence.</param>
    /// <param name="NotUnderstood">Words of the question that nothing explains; may be empty.</param>
    /// <param name="Nearest">Names that exist and come nearest; may be empty.</param>
    public sealed record OutOfReach(
        BilingualText Reason, IReadOnlyList<string> NotUnderstood, IReadOnlyList<BilingualText> Nearest) : Reading
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Clear, T> clear,
            Func<Ambiguous, T> ambiguous,
            Func<OutOfReach, T> outOfReach,
            Func<Definition, T> definition,
            Func<AboutHub, T> aboutHub) => outOfReach(this);
    }

    /// <summary>The question asks what a name of the model means.</summary>
    /// <param name="Measure">The measure asked about, or null.</param>
    /// <param name="Dimension">The dimension asked about, or null.</param>
    /// <param name="Dataset">The dataset asked about, or null.</param>
    public sealed record Definition(Measure? Measure, Dimension? Dimension, Dataset? Dataset) : Reading
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<Clear, T> clear,
            Func<Ambiguous, T> ambiguous,
            Func<OutOfReach, T> outOfReach,
            Func<Definition, T> definition,
            Func<AboutHub, T> aboutHub) => definition(this);
    }

    /// <summary>The question asks about the hub itself: what data it has and what can be asked.</summary>
    /// <param name="IsSmallTalk">Whether it was a greeting or thanks.</param>
    public sealed record AboutHub(bool IsSmallTalk) : Reading
    {
        /// <summary>Whether it was only said that something new begins: the turns before are forgotten.</summary>
        public bool IsNewTopic { get; init; }

        /// <inheritdoc/>
        public override T Match<T>(
            Func<Clear, T> clear,
            Func<Ambiguous, T> ambiguous,
            Func<OutOfReach, T> outOfReach,
            Func<Definition, T> definition,
            Func<AboutHub, T> aboutHub) => aboutHub(this);
    }
}
