using InsightsBot.Semantics.Answers;

namespace InsightsBot.Commands;

/// <summary>
/// Where a conversation is held: a terminal with colours, or plain lines where input or output is piped.
/// </summary>
/// <remarks>Calls do not overlap. Texts may hold anything; a screen makes them safe to show.</remarks>
internal interface IChatScreen
{
    /// <summary>Waits for the next line.</summary>
    /// <param name="earlier">Lines that can be brought back, oldest first.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The line, or null when there are no more.</returns>
    /// <exception cref="OperationCanceledException">The conversation was ended from outside.</exception>
    string? Next(IReadOnlyList<string> earlier, CancellationToken cancellation);

    /// <summary>Says something about the conversation itself.</summary>
    void Say(string text);

    /// <summary>Shows an answer, and what can be chosen by number.</summary>
    void Show(Answer answer, IReadOnlyList<string> offers);

    /// <summary>Shows rows or SQL as they are.</summary>
    void ShowVerbatim(string text);
}
