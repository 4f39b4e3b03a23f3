namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Whether an issue stops the model from being used.</summary>
public enum Severity
{
    /// <summary>Answers may be poorer, never wrong: the model is used all the same.</summary>
    Warning,

    /// <summary>The model would not mean what its author meant: it is refused.</summary>
    Error,
}
