namespace InsightsBot;

/// <summary>Every sentence for the log. Questions and rows are never in it: they are people's.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Incident {Incident}: {Path} failed.")]
    public static partial void RequestFailed(ILogger log, string incident, string path, Exception? cause);

    [LoggerMessage(2, LogLevel.Error, "Incident {Incident}: the database did not answer a question in time or at all.")]
    public static partial void AnswerFailed(ILogger log, string incident);

    [LoggerMessage(3, LogLevel.Warning, "A question was turned away: {AtOnce} are being answered and {Waiting} wait.")]
    public static partial void TurnedAway(ILogger log, int atOnce, int waiting);
}
