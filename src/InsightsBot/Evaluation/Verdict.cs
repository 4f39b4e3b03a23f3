namespace InsightsBot.Evaluation;

/// <summary>What an answer is worth against its oracle.</summary>
public enum Verdict
{
    /// <summary>Answered, and the expected cells are in the table; or silent where silence was due.</summary>
    Right,

    /// <summary>Answered, but not right: the confident error that counts most.</summary>
    Wrong,

    /// <summary>Refused or asked back although there was an answer.</summary>
    Silent,

    /// <summary>Neither answered nor refused: something broke.</summary>
    Failed,
}
