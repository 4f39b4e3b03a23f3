namespace InsightsBot.Semantics.Answers;

/// <summary>How a question ended.</summary>
public enum AnswerStatus
{
    /// <summary>With figures or words from the data or the model.</summary>
    Answered,

    /// <summary>With one question back.</summary>
    Clarification,

    /// <summary>Not, because the data or the hub cannot; the answer says why.</summary>
    Refused,

    /// <summary>Not, because something broke; the answer carries an incident id.</summary>
    Failed,
}
