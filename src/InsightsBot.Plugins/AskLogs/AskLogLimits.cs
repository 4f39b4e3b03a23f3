namespace InsightsBot.Plugins.AskLogs;

/// <summary>How much the ask log keeps, and for how long.</summary>
public sealed record AskLogLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static readonly AskLogLimits Default = new();

    /// <summary>The limits of a log that is kept in memory alone, for feedback on what was just answered.</summary>
    public static readonly AskLogLimits Memory = new() { RunsMax = 1_000, BatchMax = 1 };

    /// <summary>Runs kept; the oldest go first: 20,000.</summary>
    public int RunsMax { get; init; } = 20_000;

    /// <summary>How long a run is kept: 180 days.</summary>
    public TimeSpan AgeMax { get; init; } = TimeSpan.FromDays(180);

    /// <summary>Proposals kept; the oldest go first: 1,000.</summary>
    public int ProposalsMax { get; init; } = 1_000;

    /// <summary>Rows kept of a run's table: 50.</summary>
    public int RowsMax { get; init; } = 50;

    /// <summary>The length of a kept cell, in characters: 200.</summary>
    public int CellCharactersMax { get; init; } = 200;

    /// <summary>The length of a kept question, in characters: 2,000.</summary>
    public int QuestionCharactersMax { get; init; } = 2_000;

    /// <summary>The length of a kept answer or statement, in characters: 20,000.</summary>
    public int TextCharactersMax { get; init; } = 20_000;

    /// <summary>Statements kept of a run: 10.</summary>
    public int StatementsMax { get; init; } = 10;

    /// <summary>The length of the reason of a judgement, in characters: 1,000.</summary>
    public int ReasonCharactersMax { get; init; } = 1_000;

    /// <summary>How long entries wait to be written together; what a killed process loses: half a second.</summary>
    public TimeSpan WaitMax { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Entries that are written at once without waiting: 200.</summary>
    public int BatchMax { get; init; } = 200;

    /// <summary>Entries that wait while another process holds the log; more than these are dropped: 10,000.</summary>
    public int WaitingMax { get; init; } = 10_000;

    /// <summary>How long a write waits for another process: two seconds.</summary>
    public TimeSpan BusyMax { get; init; } = TimeSpan.FromSeconds(2);
}
