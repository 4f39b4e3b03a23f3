namespace InsightsBot.Plugins.Tables;

/// <summary>Turns the progress of single stages into one share that never falls, and speaks up only so often.</summary>
internal sealed class ProgressReport(IProgress<IngestProgress>? progress, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long lastTold;
    private double highest;
    private IngestStage? lastStage;

    /// <summary>Tells how far a stage is.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="what">The table or file in hand.</param>
    /// <param name="share">The share (0–1) of the stage that is done.</param>
    /// <param name="rows">Rows copied so far.</param>
    public void Tell(IngestStage stage, string what, double share, long rows)
    {
        if (progress is null || (stage == lastStage && clock.GetElapsedTime(lastTold) < Pause))
        {
            return;
        }

        (lastStage, lastTold) = (stage, clock.GetTimestamp());
        var (from, to) = Bounds(stage);
        highest = Math.Max(highest, from + ((to - from) * Math.Clamp(share, 0, 1)));
        progress.Report(new IngestProgress(Word(stage), what, highest, rows));
    }

    /// <summary>Tells the end.</summary>
    public void Done(long rows) => Tell(IngestStage.Done, "", 1, rows);

    // Shares of the time that stages took on tables of millions of rows.
    private static (double From, double To) Bounds(IngestStage stage) => stage switch
    {
        IngestStage.Hash => (0, 0.05),
        IngestStage.Read => (0.05, 0.35),
        IngestStage.Copy => (0.35, 0.9),
        IngestStage.Profile => (0.9, 0.96),
        IngestStage.Join => (0.96, 1),
        IngestStage.Done => (1, 1),
    };

    private static string Word(IngestStage stage) => stage switch
    {
        IngestStage.Hash => "hash",
        IngestStage.Read => "read",
        IngestStage.Copy => "copy",
        IngestStage.Profile => "profile",
        IngestStage.Join => "join",
        IngestStage.Done => "done",
    };
}
