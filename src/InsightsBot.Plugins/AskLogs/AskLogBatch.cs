namespace InsightsBot.Plugins.AskLogs;

/// <summary>What is written together: all of it or nothing.</summary>
public sealed class AskLogBatch
{
    /// <summary>New runs.</summary>
    public List<LoggedRun> Runs { get; } = [];

    /// <summary>Messages that show runs.</summary>
    public List<ShownMessage> Messages { get; } = [];

    /// <summary>Judgements.</summary>
    public List<LoggedFeedback> Judged { get; } = [];

    /// <summary>Proposals.</summary>
    public List<LoggedProposal> Proposed { get; } = [];

    /// <summary>Puts entries that could not be written before those that came since.</summary>
    public void PutBack(AskLogBatch earlier)
    {
        Runs.InsertRange(0, earlier.Runs);
        Messages.InsertRange(0, earlier.Messages);
        Judged.InsertRange(0, earlier.Judged);
        Proposed.InsertRange(0, earlier.Proposed);
    }

    /// <summary>How many entries there are.</summary>
    public int Count => Runs.Count + Messages.Count + Judged.Count + Proposed.Count;
}
