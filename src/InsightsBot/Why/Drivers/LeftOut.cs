namespace InsightsBot.Why.Drivers;

/// <summary>Why a dimension is no candidate for an explanation.</summary>
internal enum LeftOut
{
    /// <summary>It is the outcome, or a finer or coarser form of it.</summary>
    IsOutcome,

    /// <summary>Its name says the outcome: a score or a reason made from it.</summary>
    NamesOutcome,

    /// <summary>It tells the outcome nearly without error, so it was most likely recorded with or after it.</summary>
    TellsOutcome,

    /// <summary>It adds up for as long as somebody is a customer: what they paid in all, their value so far.</summary>
    EndsWithOutcome,

    /// <summary>It is another answer on a scale in the same row.</summary>
    SameAnswer,

    /// <summary>It becomes true at a day of its own, such as leaving, which lies after what is explained.</summary>
    ComesAfter,
}
