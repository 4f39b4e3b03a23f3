namespace InsightsBot.Semantics.Query;

/// <summary>Where in a text a passage must stand.</summary>
public enum PassagePlace
{
    /// <summary>Anywhere in it.</summary>
    Anywhere,

    /// <summary>At its start.</summary>
    Start,

    /// <summary>At its end.</summary>
    End,
}
