namespace InsightsBot.Conversations;

/// <summary>How much is remembered of conversations.</summary>
public sealed record ConversationLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static readonly ConversationLimits Default = new();

    /// <summary>Conversations remembered; the one that was silent longest goes first: 10,000.</summary>
    public int CountMax { get; init; } = 10_000;

    /// <summary>How long a conversation may be silent before it is forgotten: four hours.</summary>
    public TimeSpan SilenceMax { get; init; } = TimeSpan.FromHours(4);

    /// <summary>The length of a conversation's id, in characters: 128.</summary>
    public int IdCharactersMax { get; init; } = 128;
}
