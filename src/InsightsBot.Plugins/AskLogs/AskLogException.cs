using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.AskLogs;

/// <summary>The ask log cannot be read or written: it is damaged, newer than this program, locked, or disk is full.
/// </summary>
/// <param name="text">One sentence for people: what, where, what next.</param>
/// <param name="cause">What the world did.</param>
public sealed class AskLogException(BilingualText text, Exception? cause = null) : Exception(text.En, cause)
{
    /// <summary>Whether another process held the log for too long: what could not be written can be later.</summary>
    public bool IsBusy { get; init; }

    /// <summary>One sentence for people.</summary>
    public BilingualText Text { get; } = text;
}
