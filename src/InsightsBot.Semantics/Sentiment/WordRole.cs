namespace InsightsBot.Semantics.Sentiment;

/// <summary>What a word or phrase of the lexicon does to the sentiment of its sentence.</summary>
public enum WordRole
{
    /// <summary>Praise or blame: "lecker", "rude".</summary>
    Judgement,

    /// <summary>
    /// Something customers want or don't want, without a word of feeling: "two hours late", "problemlos".
    /// </summary>
    Fact,

    /// <summary>Carries nothing, whatever its stem or the other language would say: "Bad" in German.</summary>
    Nothing,

    /// <summary>Turns what follows around: "nicht", "never".</summary>
    Negator,

    /// <summary>Makes what follows stronger: "sehr", "extremely".</summary>
    Intensifier,

    /// <summary>Makes what follows weaker: "etwas", "a bit".</summary>
    Diminisher,

    /// <summary>What follows weighs more than what came before: "aber", "but".</summary>
    Contrast,

    /// <summary>What follows weighs less: "trotz", "although".</summary>
    Concession,

    /// <summary>What follows is wished for and so is missing: "wäre", "could be".</summary>
    Wish,

    /// <summary>Praise that often begins an ironic sentence: "thanks", "na toll".</summary>
    Thanks,

    /// <summary>A phrase that is hardly ever meant as it stands: "thanks for nothing".</summary>
    Irony,

    /// <summary>A verb whose negation stands behind it: "überzeugt … nicht".</summary>
    NegatedBehind,
}
