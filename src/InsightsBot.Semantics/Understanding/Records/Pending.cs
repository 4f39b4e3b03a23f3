using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Words that were read and wait for the noun, member or column they belong to.</summary>
internal sealed class Pending
{
    /// <summary>"not", "never", "without".</summary>
    public Mention.Asking? Not { get; set; }

    /// <summary>"more than two".</summary>
    public (Mention Cue, Comparator Comparator, Mention.Counting Number)? Limit { get; set; }

    /// <summary>"the most", "the least".</summary>
    public (Mention Cue, bool Descending)? Superlative { get; set; }

    /// <summary>"cheapest".</summary>
    public Mention.Scaling? Degree { get; set; }

    /// <summary>"the first", of dates.</summary>
    public (Mention Cue, bool IsFirst)? Earliest { get; set; }

    /// <summary>"three" of "the three cheapest".</summary>
    public Mention.Counting? Number { get; set; }

    /// <summary>"average", "total".</summary>
    public Mention.Asking? Aggregate { get; set; }

    /// <summary>"how many", "number of".</summary>
    public Mention.Asking? Count { get; set; }

    /// <summary>"ordered by".</summary>
    public Mention.Asking? Ranked { get; set; }

    /// <summary>"for each".</summary>
    public Mention.Asking? Each { get; set; }

    /// <summary>"higher than", before a figure that is no number.</summary>
    public (Mention Cue, Comparator Comparator)? Than { get; set; }

    /// <summary>"contains", before a passage.</summary>
    public Mention.Asking? Contains { get; set; }

    /// <summary>"TN" of "TN in their address".</summary>
    public Mention.Unknown? Passage { get; set; }

    /// <summary>"in 2024", before the noun that has a date.</summary>
    public TimePhrase? Time { get; set; }

    /// <summary>Whether something waits that must belong to something.</summary>
    public bool IsWaiting => Not is not null || Limit is not null || Earliest is not null || Degree is not null
        || Number is not null || Aggregate is not null || Count is not null || Than is not null || Contains is not null
        || Time is not null || Passage is not null;

    /// <summary>"and", "or".</summary>
    public bool IsJoined { get; set; }

    /// <summary>"or".</summary>
    public bool IsAlternative { get; set; }
}
