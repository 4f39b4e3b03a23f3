namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>A kind of question for an explanation; it knows its own words.</summary>
internal interface IWhyForm
{
    /// <summary>What the question means as one of this kind; null when it is none.</summary>
    Reading? Read(WhyQuestion question);

    /// <summary>
    /// What a turn after an answer of this kind means; null when the turn goes on as something else, or the answer
    /// before was of another kind.
    /// </summary>
    Reading? ReadOn(WhyQuestion question, WhyWish before);
}
