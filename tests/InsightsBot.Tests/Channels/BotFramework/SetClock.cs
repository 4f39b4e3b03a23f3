namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>A clock that stands where it is set; timers run by the machine's.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    /// <summary>Sets the clock forward, or back.</summary>
    public void Move(TimeSpan by) => _now += by;
}
