namespace InsightsBot.Channels.DirectLine;

/// <summary>What a token turned out to be.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    /// <summary>The hub signed it, and its time is not over.</summary>
    public sealed record Good(Grant Grant) : TokenVerdict;

    /// <summary>The hub signed it, and its time is over.</summary>
    public sealed record Expired : TokenVerdict;

    /// <summary>It is none of the hub's.</summary>
    public sealed record Foreign : TokenVerdict;
}
