using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Commands;

/// <summary>The runs of one conversation in the ask log: the last can be judged, or said to be misread.</summary>
/// <param name="hub">Answers.</param>
/// <param name="log">Remembers.</param>
internal sealed class ChatRuns(Hub hub, AskLog log)
{
    private readonly AskedBy _by = new("chat", Environment.UserName, Guid.NewGuid().ToString("N"));
    private string? _last;

    /// <summary>Remembers an answer.</summary>
    public void Add(Answer answer, AskRequest request, Conversation before) =>
        _last = log.Remember(answer, _by, request, before);

    /// <summary>Keeps what was thought of the last answer.</summary>
    /// <returns>False where there is none.</returns>
    public bool Judge(bool isHelpful, string reason) =>
        _last is { } run && log.Judge(run, new Feedback(isHelpful, reason), _by);

    /// <summary>Offers other readings of the last question; null where there is none.</summary>
    public (Answer Answer, Conversation Turns)? Misread(Conversation turns) =>
        _last is { } run ? new Misreading(hub, log).Offer(run, _by, turns) : null;
}
