using InsightsBot.Conversations;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Conversations;

public sealed class ConversationStoreTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void What_is_remembered_is_recalled_and_the_rest_is_new()
    {
        var store = new ConversationStore(_clock);
        var turns = Turns();
        store.Remember("a", turns);
        Assert.Same(turns, store.Recall("a"));
        Assert.Same(Conversation.New, store.Recall("b"));
        var later = Turns();
        store.Remember("a", later);
        Assert.Same(later, store.Recall("a"));
        Assert.Equal(1, store.Count);
    }

    [Fact]
    public void Of_too_many_the_longest_silent_is_forgotten()
    {
        var store = new ConversationStore(_clock, new ConversationLimits { CountMax = 2 });
        var turns = Turns();
        store.Remember("a", turns);
        store.Remember("b", turns);
        store.Remember("a", turns);
        store.Remember("c", turns);
        Assert.Equal(2, store.Count);
        Assert.Same(turns, store.Recall("a"));
        Assert.Same(Conversation.New, store.Recall("b"));
        Assert.Same(turns, store.Recall("c"));
    }

    [Fact]
    public void Silence_beyond_the_limit_forgets()
    {
        var store = new ConversationStore(_clock, new ConversationLimits { SilenceMax = TimeSpan.FromHours(1) });
        var turns = Turns();
        store.Remember("a", turns);
        _clock.Pass(TimeSpan.FromMinutes(40));
        store.Remember("b", turns);
        _clock.Pass(TimeSpan.FromMinutes(40));
        Assert.Same(Conversation.New, store.Recall("a"));
        Assert.Same(turns, store.Recall("b"));
        Assert.Equal(1, store.Count);
    }

    [Fact]
    public void Ids_have_bounds()
    {
        var store = new ConversationStore(_clock, new ConversationLimits { IdCharactersMax = 3 });
        _ = Assert.Throws<ArgumentException>(() => store.Remember("", Turns()));
        _ = Assert.Throws<ArgumentException>(() => store.Remember("abcd", Turns()));
    }

    [Fact]
    public void Limits_that_nobody_set_are_these()
    {
        Assert.Equal(10_000, ConversationLimits.Default.CountMax);
        Assert.Equal(TimeSpan.FromHours(4), ConversationLimits.Default.SilenceMax);
        Assert.Equal(128, ConversationLimits.Default.IdCharactersMax);
    }

    [Fact]
    public void Many_conversations_at_once_stay_within_bounds()
    {
        var store = new ConversationStore(_clock, new ConversationLimits { CountMax = 50 });
        Parallel.For(0, 5_000, i =>
        {
            store.Remember($"c{i % 200}", Turns());
            _ = store.Recall($"c{(i + 7) % 200}");
        });
        Assert.Equal(50, store.Count);
    }

    private static Conversation Turns() => new(null, []);

    private sealed class SetClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
    }
}
