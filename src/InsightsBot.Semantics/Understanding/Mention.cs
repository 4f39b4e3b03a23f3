using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Something some places of a question were taken to say.</summary>
/// <param name="Mask">The places, a bit each.</param>
/// <param name="First">The first place.</param>
/// <param name="Score">How much it explains, and how well.</param>
internal abstract record Mention(UInt128 Mask, int First, double Score)
{
    /// <summary>The last place.</summary>
    public int Last => 127 - (int)UInt128.LeadingZeroCount(Mask);

    /// <summary>How many places it takes.</summary>
    public int Size => (int)UInt128.PopCount(Mask);

    /// <summary>A word that says what is wanted.</summary>
    public sealed record Asking(UInt128 Mask, int First, double Score, Cue Cue) : Mention(Mask, First, Score)
    {
        /// <summary>The rank (0–1) of a percentile; 0 for other cues.</summary>
        public double Rank { get; init; }
    }

    /// <summary>A word that changes nothing.</summary>
    public sealed record Filling(UInt128 Mask, int First, double Score) : Mention(Mask, First, Score);

    /// <summary>A number.</summary>
    public sealed record Counting(UInt128 Mask, int First, double Score, double Value, bool IsPercent)
        : Mention(Mask, First, Score)
    {
        /// <summary>Whether it says a place in a row: "dritte", "5.".</summary>
        public bool IsOrdinal { get; init; }
    }

    /// <summary>A time expression.</summary>
    public sealed record Timing(UInt128 Mask, int First, double Score, TimePhrase Phrase) : Mention(Mask, First, Score);

    /// <summary>A part of the model by one of its names.</summary>
    /// <param name="Mask">The places.</param>
    /// <param name="First">The first place.</param>
    /// <param name="Score">How much it explains, and how well.</param>
    /// <param name="Entry">The name that was met.</param>
    /// <param name="Recall">The share (0–1) of the name that was said.</param>
    /// <param name="Negated">Whether the contrary was said.</param>
    /// <param name="IsVerb">Whether a verb said it.</param>
    /// <param name="IsAdjective">Whether an adjective or participle said it.</param>
    public sealed record Naming(
        UInt128 Mask, int First, double Score, NameEntry Entry, double Recall, bool Negated, bool IsVerb,
            bool IsAdjective)
        : Mention(Mask, First, Score);

    /// <summary>An adjective that means more or less of something measured.</summary>
    public sealed record Scaling(UInt128 Mask, int First, double Score, Scale Scale, bool IsMore, Degree Degree)
        : Mention(Mask, First, Score);

    /// <summary>A condition that a hint says the words mean.</summary>
    /// <param name="Mask">The places.</param>
    /// <param name="First">The first place.</param>
    /// <param name="Score">How much it explains, and how well.</param>
    /// <param name="Filters">The condition, once for each column that is called so; one of them is meant.</param>
    public sealed record Limiting(UInt128 Mask, int First, double Score, IReadOnlyList<Filter> Filters)
        : Mention(Mask, First, Score);

    /// <summary>A place that nothing explains.</summary>
    public sealed record Unknown(UInt128 Mask, int First, double Score) : Mention(Mask, First, Score);
}
