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

    [LoggerMessage(20, LogLevel.Warning, "The keys of the channels could not be fetched; the ones before go on.")]
    public static partial void KeysNotFetched(ILogger log, Exception cause);

    [LoggerMessage(21, LogLevel.Error, "No token for the channels was given out: {Kind} {Code}.")]
    public static partial void TokenRefused(ILogger log, string kind, string? code);

    [LoggerMessage(22, LogLevel.Warning, "A channel did not answer: {Kind}.")]
    public static partial void ChannelSilent(ILogger log, string kind);

    [LoggerMessage(23, LogLevel.Warning, "A channel refused a message with status {Status}.")]
    public static partial void ChannelRefused(ILogger log, int status);

    [LoggerMessage(24, LogLevel.Error, "A turn failed.")]
    public static partial void TurnFailed(ILogger log, Exception? cause);

    [LoggerMessage(25, LogLevel.Warning, "The conversations that can be written to could not be kept.")]
    public static partial void ReferencesNotKept(ILogger log, Exception cause);
}
