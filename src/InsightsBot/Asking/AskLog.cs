using InsightsBot.Semantics.Answers;

namespace InsightsBot.Asking;

/// <summary>Remembers what was asked and answered, and what askers thought of it.</summary>
/// <remarks>Calls may overlap. A log that cannot be written never costs an answer.</remarks>
public sealed class AskLog
{
    /// <summary>Remembers an answer.</summary>
    /// <returns>The id of the run, by which feedback and choices find it.</returns>
    public string Remember(Answer answer, AskedBy by) => Guid.NewGuid().ToString("N");

    /// <summary>Says under which id a channel shows the answer of a run.</summary>
    public void Tie(string runId, string conversation, string messageId)
    {
    }

    /// <summary>The run that a message of a conversation shows; null where none is known.</summary>
    public string? RunOf(string conversation, string messageId) => null;

    /// <summary>Keeps what an asker thought of a run.</summary>
    /// <returns>False where the run is not known.</returns>
    public bool Judge(string runId, Feedback feedback, AskedBy by) => false;
}
