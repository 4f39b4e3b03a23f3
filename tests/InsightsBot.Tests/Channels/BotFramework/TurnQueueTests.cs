using System.Collections.Concurrent;
using InsightsBot.Channels.BotFramework;
using Microsoft.Extensions.Logging.Abstractions;

namespace InsightsBot.Tests.Channels.BotFramework;

public sealed class TurnQueueTests
{
    [Fact]
    public async Task Turns_of_one_chat_keep_their_order_and_never_overlap()
    {
        using var queue = new TurnQueue(
            BotLimits.Default with { WaitingOfOneMax = 100 }, NullLogger<TurnQueue>.Instance);
        await queue.StartAsync(CancellationToken.None);
        var (done, running, overlaps) = (new ConcurrentQueue<int>(), 0, 0);
        for (var i = 0; i < 50; i++)
        {
            var number = i;
            Assert.True(queue.TryAdd("chat", async cancellation =>
            {
                overlaps += Interlocked.Increment(ref running) > 1 ? 1 : 0;
                await Task.Yield();
                done.Enqueue(number);
                _ = Interlocked.Decrement(ref running);
            }));
        }

        await queue.StopAsync(CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 50), done);
        Assert.Equal(0, overlaps);
    }

    [Fact]
    public async Task No_more_turns_run_at_once_than_the_bound_and_none_is_lost()
    {
        using var queue = new TurnQueue(BotLimits.Default with { TurnsAtOnceMax = 3 }, NullLogger<TurnQueue>.Instance);
        await queue.StartAsync(CancellationToken.None);
        var (most, running, done) = (0, 0, 0);
        var gate = new Lock();
        for (var i = 0; i < 200; i++)
        {
            Assert.True(queue.TryAdd($"chat-{i}", async _ =>
            {
                lock (gate)
                {
                    most = Math.Max(most, ++running);
                }

                await Task.Yield();
                lock (gate)
                {
                    (running, done) = (running - 1, done + 1);
                }
            }));
        }

        await queue.StopAsync(CancellationToken.None);
        Assert.Equal(200, done);
        Assert.InRange(most, 1, 3);
        Assert.Equal(0, queue.Count);
    }

    [Fact]
    public async Task Too_many_of_one_chat_get_one_apology_and_again_one_after_they_were_answered()
    {
        using var queue = new TurnQueue(BotLimits.Default with { WaitingOfOneMax = 2 }, NullLogger<TurnQueue>.Instance);
        var said = new ConcurrentQueue<string>();
        for (var i = 0; i < 10; i++)
        {
            Assert.True(queue.TryAdd("chat", Say("answer"), Say("sorry")));
        }

        await queue.StartAsync(CancellationToken.None);
        await queue.StopAsync(CancellationToken.None);
        Assert.Equal(["answer", "answer", "sorry"], said);

        Func<CancellationToken, Task> Say(string word) => _ =>
        {
            said.Enqueue(word);
            return Task.CompletedTask;
        };
    }

    [Fact]
    public void Too_many_in_all_are_refused_once_even_apologies_are_too_many()
    {
        using var queue = new TurnQueue(BotLimits.Default with { WaitingMax = 3 }, NullLogger<TurnQueue>.Instance);
        var taken = Enumerable.Range(0, 10).Count(i =>
            queue.TryAdd($"chat-{i}", _ => Task.CompletedTask, _ => Task.CompletedTask));
        Assert.Equal(6, taken);
        Assert.Equal(6, queue.Count);
    }

    [Fact]
    public async Task A_turn_that_throws_costs_itself_alone()
    {
        using var queue = new TurnQueue(BotLimits.Default, NullLogger<TurnQueue>.Instance);
        await queue.StartAsync(CancellationToken.None);
        Assert.True(queue.TryAdd("chat", _ => throw new InvalidOperationException("at once")));
        Assert.True(queue.TryAdd("chat", async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("later");
        }));
        Assert.Equal("fine", await queue.Run("chat", _ => Task.FromResult("fine")));
        Assert.Null(await queue.Run<string>("chat", _ => throw new InvalidOperationException("awaited")));
        await queue.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_end_waits_for_what_was_taken_and_takes_nothing_more()
    {
        using var queue = new TurnQueue(BotLimits.Default, NullLogger<TurnQueue>.Instance);
        await queue.StartAsync(CancellationToken.None);
        var (open, done) = (new TaskCompletionSource(), 0);
        Assert.True(queue.TryAdd("chat", async _ =>
        {
            await open.Task;
            done++;
        }));
        Assert.True(queue.TryAdd("chat", _ =>
        {
            done++;
            return Task.CompletedTask;
        }));
        var ending = queue.StopAsync(CancellationToken.None);
        Assert.False(queue.TryAdd("chat", _ => Task.CompletedTask));
        Assert.False(ending.IsCompleted);
        open.SetResult();
        await ending;
        Assert.Equal(2, done);
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_cancelled()
    {
        using var queue = new TurnQueue(BotLimits.Default, NullLogger<TurnQueue>.Instance);
        await queue.StartAsync(CancellationToken.None);
        var (began, isCancelled) = (new TaskCompletionSource(), false);
        Assert.True(queue.TryAdd("chat", async cancellation =>
        {
            began.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            isCancelled = true;
        }));
        await began.Task;
        await queue.StopAsync(new CancellationToken(canceled: true));
        Assert.True(isCancelled);
    }

    [Fact]
    public async Task What_was_taken_and_did_not_begin_in_time_begins_cancelled()
    {
        using var queue = new TurnQueue(BotLimits.Default with { TurnsAtOnceMax = 1 }, NullLogger<TurnQueue>.Instance);
        await queue.StartAsync(CancellationToken.None);
        var began = new TaskCompletionSource();
        Assert.True(queue.TryAdd("one", async cancellation =>
        {
            began.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
        }));
        var awaited = queue.Run(
            "two", cancellation => Task.FromResult(cancellation.IsCancellationRequested ? "late" : "in time"));
        await began.Task;
        await queue.StopAsync(new CancellationToken(canceled: true));
        Assert.Equal("late", await awaited);
    }
}
