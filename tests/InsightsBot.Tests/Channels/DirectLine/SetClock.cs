namespace InsightsBot.Tests.Channels.DirectLine;

/// <summary>A clock whose day is set, and whose waiting is real.</summary>
internal sealed class SetClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
