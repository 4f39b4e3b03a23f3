namespace InsightsBot.Plugins.AskLogs;

/// <summary>A reading that an asker chose after a question was misread: proposed for the verified questions.</summary>
/// <param name="Run">The run that was misread.</param>
/// <param name="Question">The words, masked.</param>
/// <param name="Language">Their language: "de" or "en".</param>
/// <param name="Read">The key of the query that was wrong; empty where there was none.</param>
/// <param name="Chosen">The key of the query that was meant.</param>
/// <param name="ChosenWords">The same in words.</param>
/// <param name="Asker">Who chose, as the run's asker is kept; empty where nobody said.</param>
/// <param name="At">When.</param>
/// <param name="Model">The model that was asked.</param>
/// <remarks>Nothing reads proposals but the verb that shows them: a person decides.</remarks>
public sealed record LoggedProposal(
    string Run, string Question, string Language, string Read, string Chosen, string ChosenWords, string Asker,
    DateTimeOffset At, string Model);
