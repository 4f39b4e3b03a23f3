namespace InsightsBot.Semantics.Answers;

/// <summary>How a reading came about.</summary>
public enum Certainty
{
    /// <summary>A person has checked the question and its query.</summary>
    Verified,

    /// <summary>The built-in reader compiled it.</summary>
    Compiled,

    /// <summary>It rests on something assumed, such as a typo read over; the assumptions say what.</summary>
    Estimated,
}
