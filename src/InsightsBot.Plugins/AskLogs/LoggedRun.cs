namespace InsightsBot.Plugins.AskLogs;

/// <summary>One question and how it ended, as the ask log keeps it: personal details are masked.</summary>
public sealed record LoggedRun
{
    /// <summary>The id, by which feedback and choices find the run.</summary>
    public required string Id { get; init; }

    /// <summary>When it was answered.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The words.</summary>
    public required string Question { get; init; }

    /// <summary>"answered", "clarification", "refused" or "failed".</summary>
    public required string Status { get; init; }

    /// <summary>The language of the answer: "de" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>What the question was taken to mean, in words; empty where it was not understood.</summary>
    public string Interpretation { get; init; } = "";

    /// <summary>The key of the typed query; null where there was none.</summary>
    public string? QueryKey { get; init; }

    /// <summary>The text of the answer.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Words that nothing explained, one a line; empty where all were understood.</summary>
    public string NotUnderstood { get; init; } = "";

    /// <summary>The statements that were run with their parameters, as a JSON array.</summary>
    public string Statements { get; init; } = "[]";

    /// <summary>The first rows behind the text with their columns, as a JSON object.</summary>
    public string Table { get; init; } = "{}";

    /// <summary>How many rows there were, those that are not kept included.</summary>
    public int Rows { get; init; }

    /// <summary>How many citations the answer rests on.</summary>
    public int Citations { get; init; }

    /// <summary>How sure the reading was (0–1).</summary>
    public double Sureness { get; init; }

    /// <summary>How long reading took.</summary>
    public TimeSpan Read { get; init; }

    /// <summary>How long the database took.</summary>
    public TimeSpan Query { get; init; }

    /// <summary>How long everything took.</summary>
    public TimeSpan Total { get; init; }

    /// <summary>The way the question came: "terminal", "web", "msteams".</summary>
    public required string Channel { get; init; }

    /// <summary>Who asked, as a keyed hash unless ids are kept; null where nobody said.</summary>
    public string? Asker { get; init; }

    /// <summary>The conversation, as a keyed hash unless ids are kept; null outside of one.</summary>
    public string? Conversation { get; init; }

    /// <summary>The last day of the data, as yyyy-MM-dd; null where rows carry no date.</summary>
    public string? DataAsOf { get; init; }

    /// <summary>The model that was asked.</summary>
    public string Model { get; init; } = "";

    /// <summary>The version of the program.</summary>
    public string Version { get; init; } = "";

    /// <summary>
    /// Keyed hashes of what may be a customer's number in the question, and of the texts that were quoted: by them a
    /// forgotten customer's runs are found though the log holds no number.
    /// </summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>Whether the last judgement was helpful; null where nobody judged.</summary>
    public bool? IsHelpful { get; init; }
}
