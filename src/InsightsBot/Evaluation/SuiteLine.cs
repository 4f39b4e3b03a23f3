using InsightsBot.Semantics.Text;

namespace InsightsBot.Evaluation;

/// <summary>One question with its oracle.</summary>
/// <param name="Suite">The suite it stands in.</param>
/// <param name="Id">Its id, unique in the suite.</param>
/// <param name="Language">The language it is asked in.</param>
/// <param name="Question">The words.</param>
/// <param name="Expected">What a right answer holds.</param>
public sealed record SuiteLine(string Suite, string Id, Language Language, string Question, Expectation Expected)
{
    /// <summary>What the question wants, in the words of the suite; null when the suite does not say.</summary>
    public string? Aim { get; init; }

    /// <summary>The conversation it is a turn of, in the order of the lines; null for none.</summary>
    public string? Conversation { get; init; }

    /// <summary>The turns asked before it in a conversation of its own.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Lines of one pair ask the same in two languages; null leaves it to their order.</summary>
    public string? Pair { get; init; }

    /// <summary>What the asker says that words of the question mean; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>The day that "today" is; null leaves it to the run.</summary>
    public DateOnly? AsOf { get; init; }
}
