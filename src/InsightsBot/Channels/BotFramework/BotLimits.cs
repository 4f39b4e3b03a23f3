namespace InsightsBot.Channels.BotFramework;

/// <summary>How much is taken, kept and sent.</summary>
internal sealed record BotLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static readonly BotLimits Default = new();

    /// <summary>The size of an activity, in bytes: 256 KB.</summary>
    public int ActivityBytesMax { get; init; } = 256 * 1024;

    /// <summary>How deep the JSON of an activity may be nested: 64.</summary>
    public int DepthMax { get; init; } = 64;

    /// <summary>Turns that are answered at once: 8.</summary>
    public int TurnsAtOnceMax { get; init; } = 8;

    /// <summary>Turns of one conversation that wait: 5.</summary>
    public int WaitingOfOneMax { get; init; } = 5;

    /// <summary>Turns of all conversations that wait: 1,000.</summary>
    public int WaitingMax { get; init; } = 1_000;

    /// <summary>Conversations whose seen activities and pace are remembered: 5,000.</summary>
    public int ConversationsMax { get; init; } = 5_000;

    /// <summary>Activities of one conversation that are remembered as seen: 50.</summary>
    public int SeenOfOneMax { get; init; } = 50;

    /// <summary>Conversations that can be written to unasked: 5,000.</summary>
    public int ReferencesMax { get; init; } = 5_000;

    /// <summary>How long one attempt to send may take: 15 seconds.</summary>
    public TimeSpan AttemptMax { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often sending is tried again: 4 times.</summary>
    public int RetriesMax { get; init; } = 4;

    /// <summary>The first wait before sending is tried again, doubled each time and jittered: one second.</summary>
    public TimeSpan RetryFirst { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before sending is tried again, whatever the channel asks for: one minute.</summary>
    public TimeSpan RetryMax { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The time between two parts of a stream: Teams asks for at least one second.</summary>
    public TimeSpan StreamPause { get; init; } = TimeSpan.FromMilliseconds(1_200);

    /// <summary>How long a stream may last: Teams allows two minutes, Copilot 105 seconds.</summary>
    public TimeSpan StreamMax { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>What one conversation may be sent within a time; Teams publishes these.</summary>
    public IReadOnlyList<(int Count, TimeSpan Within)> Pace { get; init; } =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)),
        (1_800, TimeSpan.FromHours(1)),
    ];

    /// <summary>The longest that a message waits for its conversation's pace; then it is dropped: one minute.</summary>
    public TimeSpan PaceWaitMax { get; init; } = TimeSpan.FromMinutes(1);
}
