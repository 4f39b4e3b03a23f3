namespace InsightsBot.Semantics.Sentiment;

/// <summary>What a text says about how its writer feels.</summary>
public enum SentimentLabel
{
    /// <summary>Blame, anger, disappointment, or a fact no customer wants.</summary>
    Negative,

    /// <summary>A question, a report without judgement, or praise and blame in balance.</summary>
    Neutral,

    /// <summary>Praise, thanks, or a fact every customer wants.</summary>
    Positive,
}
