using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Answers;

/// <summary>The answer to one question, alike for every channel.</summary>
public sealed record Answer
{
    /// <summary>The question as typed.</summary>
    public required string Question { get; init; }

    /// <summary>How it ended.</summary>
    public required AnswerStatus Status { get; init; }

    /// <summary>The language of every text in it.</summary>
    public required Language Language { get; init; }

    /// <summary>What the question was taken to mean, with periods as dates; empty when it was not understood.</summary>
    public string Interpretation { get; init; } = "";

    /// <summary>What was taken for granted.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>Words that nothing explains.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>What can be chosen, after a question back.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The text, with [n] pointing to citations.</summary>
    public required string Text { get; init; }

    /// <summary>The rows behind the text.</summary>
    public AnswerTable Table { get; init; } = AnswerTable.Empty;

    /// <summary>What to draw, or null.</summary>
    public AnswerChart? Chart { get; init; }

    /// <summary>What the answer rests on.</summary>
    public IReadOnlyList<AnswerCitation> Citations { get; init; } = [];

    /// <summary>What a careful reader should know: small bases, rows cut off.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Questions that can be asked next.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The typed query, or null.</summary>
    public MetricQuery? Query { get; init; }

    /// <summary>How the reading came about.</summary>
    public Certainty Certainty { get; init; } = Certainty.Compiled;

    /// <summary>How sure the reading is (0–1); 1 for answers without figures.</summary>
    public double Sureness { get; init; } = 1;

    /// <summary>How long it took.</summary>
    public AnswerTimings Timings { get; init; } = AnswerTimings.None;
}
