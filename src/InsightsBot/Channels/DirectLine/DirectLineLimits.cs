namespace InsightsBot.Channels.DirectLine;

/// <summary>How much callers of Direct Line may ask for, and how much is kept of their conversations.</summary>
internal sealed record DirectLineLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static readonly DirectLineLimits Default = new();

    /// <summary>The size of an activity, in bytes: 64 KB.</summary>
    public int ActivityBytesMax { get; init; } = 64 * 1024;

    /// <summary>How many bytes of a body that is too large are taken before the connection is given up: 4 MB.</summary>
    public int DrainedBytesMax { get; init; } = 4 * 1024 * 1024;

    /// <summary>How deep the JSON of an activity may be nested: 32.</summary>
    public int DepthMax { get; init; } = 32;

    /// <summary>How long a token is good for: an hour.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long the address of a stream is good for: ten minutes.</summary>
    public TimeSpan StreamTokenLife { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a key signs before another takes its place: thirty days.</summary>
    public TimeSpan KeyLife { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Conversations that are kept; the one that was silent longest goes first: 5,000.</summary>
    public int ConversationsMax { get; init; } = 5_000;

    /// <summary>How long a conversation may be silent before it is deleted: four hours.</summary>
    public TimeSpan SilenceMax { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Activities of a conversation that are kept at least; the oldest go first: 400.</summary>
    public int ActivitiesKept { get; init; } = 400;

    /// <summary>The size at which the oldest activities of a conversation go, in bytes: 8 MB.</summary>
    public int TranscriptBytesMax { get; init; } = 8 * 1024 * 1024;

    /// <summary>Activities in one response or frame: 100.</summary>
    public int ActivitiesAtOnceMax { get; init; } = 100;

    /// <summary>Turns that are worked on at once: 8.</summary>
    public int TurnsAtOnceMax { get; init; } = 8;

    /// <summary>Turns that wait, over all conversations, before others are turned away: 512.</summary>
    public int TurnsWaitingMax { get; init; } = 512;

    /// <summary>Turns of one conversation that wait before others are turned away: 8.</summary>
    public int TurnsWaitingOfOneMax { get; init; } = 8;

    /// <summary>How long turns that wait may take when the hub shuts down: six seconds.</summary>
    public TimeSpan ShutdownMax { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>Activities that a user may post at once: 20.</summary>
    public int UserBurst { get; init; } = 20;

    /// <summary>Activities that a user may post in the long run, each second: 1.</summary>
    public int UserPerSecond { get; init; } = 1;

    /// <summary>Requests that an address may send at once: 600.</summary>
    public int AddressBurst { get; init; } = 600;

    /// <summary>Requests that an address may send in the long run, each second: 60.</summary>
    public int AddressPerSecond { get; init; } = 60;

    /// <summary>Tokens and conversations that an address may begin at once: 120.</summary>
    public int BeginningBurst { get; init; } = 120;

    /// <summary>Tokens and conversations that an address may begin in the long run, each second: 2.</summary>
    public int BeginningPerSecond { get; init; } = 2;

    /// <summary>Open streams: 2,000.</summary>
    public int StreamsMax { get; init; } = 2_000;

    /// <summary>Open streams of one address: 400.</summary>
    public int StreamsOfAddressMax { get; init; } = 400;

    /// <summary>Open streams of one conversation: 4.</summary>
    public int StreamsOfOneMax { get; init; } = 4;

    /// <summary>Frames that wait for a slow reader before its stream is closed: 256.</summary>
    public int FramesWaitingMax { get; init; } = 256;

    /// <summary>The time between two signs of life on a stream: twenty seconds.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The size of what a client may send on a stream, in bytes: 1 KB. Nothing of it is read.</summary>
    public int ClientFrameBytesMax { get; init; } = 1024;

    /// <summary>Frames that a client may send on a stream in a minute: 60.</summary>
    public int ClientFramesPerMinute { get; init; } = 60;
}
