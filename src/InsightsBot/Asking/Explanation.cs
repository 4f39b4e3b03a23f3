using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Asking;

/// <summary>What the stages up to the SQL made of a question.</summary>
/// <param name="Question">The words.</param>
/// <param name="Language">The language they were read in.</param>
/// <param name="Calendar">The day that "today" was.</param>
/// <param name="TodayIsDataEnd">Whether that day is the last of the data instead of the clock's.</param>
/// <param name="Reading">What they were taken to mean.</param>
/// <param name="Compiled">The SQL or why there is none; null unless the reading is clear.</param>
public sealed record Explanation(
    string Question, Language Language, Calendar Calendar, bool TodayIsDataEnd, Reading Reading, Compilation? Compiled)
{
    /// <summary>Parts of the hint that came with the question and that were not understood, as typed.</summary>
    public IReadOnlyList<string> HintsNotUnderstood { get; init; } = [];

    /// <summary>Whether the question is about the texts of customers.</summary>
    public bool IsOfTexts { get; init; }

    /// <summary>How the words were read, line by line; empty unless it was asked for.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];
}
