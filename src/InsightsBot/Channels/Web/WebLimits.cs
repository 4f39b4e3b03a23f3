namespace InsightsBot.Channels.Web;

/// <summary>How much a request may ask for.</summary>
internal sealed record WebLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static readonly WebLimits Default = new();

    /// <summary>The size of a request's body, in bytes: 64 KB.</summary>
    public int BodyBytesMax { get; init; } = 64 * 1024;

    /// <summary>Questions that are answered at once: 8.</summary>
    public int QuestionsAtOnceMax { get; init; } = 8;

    /// <summary>Questions that wait for their turn before others are turned away: 64.</summary>
    public int QuestionsWaitingMax { get; init; } = 64;

    /// <summary>How long open requests may take when the hub shuts down: eight seconds.</summary>
    public TimeSpan ShutdownMax { get; init; } = TimeSpan.FromSeconds(8);
}
