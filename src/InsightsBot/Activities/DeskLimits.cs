namespace InsightsBot.Activities;

/// <summary>How the desk keeps askers company while an answer is worked out.</summary>
internal sealed record DeskLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static readonly DeskLimits Default = new();

    /// <summary>How long an asker waits before hearing that the answer is being worked out: one second.</summary>
    public TimeSpan FirstWord { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long until the next such word: ten seconds.</summary>
    public TimeSpan NextWord { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Conversations whose last answer is remembered for feedback that names none: 10,000.</summary>
    public int ConversationsMax { get; init; } = 10_000;
}
