using InsightsBot.Activities;

namespace InsightsBot.Channels.BotFramework;

/// <summary>Holds back what is sent to a conversation so that it stays within the channel's published rates.</summary>
/// <remarks>Calls may overlap; memory is bounded by the number of conversations.</remarks>
internal sealed class ConversationPace(BotLimits limits, TimeProvider clock)
{
    /// <summary>What the network may shift between two messages: the channel counts when they arrive.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(100);

    private readonly RecentByKey<Queue<long>> _sent = new(limits.ConversationsMax);

    /// <summary>Waits until a conversation may be sent one more message, and counts it.</summary>
    /// <returns>False where that would take too long.</returns>
    public async Task<bool> Wait(string conversation, CancellationToken cancellation)
    {
        var sent = _sent.Of(conversation, () => new Queue<long>());
        while (true)
        {
            TimeSpan wait;
            lock (sent)
            {
                Forget(sent);
                wait = WaitOf(sent);
                if (wait <= TimeSpan.Zero)
                {
                    sent.Enqueue(clock.GetTimestamp());
                    return true;
                }
            }

            if (wait > limits.PaceWaitMax)
            {
                return false;
            }

            await Task.Delay(wait, clock, cancellation);
        }
    }

    private TimeSpan WaitOf(Queue<long> sent)
    {
        var longest = TimeSpan.Zero;
        foreach (var (count, within) in limits.Pace.Where(p => sent.Count >= p.Count))
        {
            // With one more, the last so many fit into the time once the first of them has left it.
            var first = sent.ElementAt(sent.Count - count);
            var wait = within + Margin - clock.GetElapsedTime(first);
            longest = wait > longest ? wait : longest;
        }

        return longest;
    }

    private void Forget(Queue<long> sent)
    {
        var longest = limits.Pace.Max(p => p.Within) + Margin;
        while (sent.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) > longest)
        {
            _ = sent.Dequeue();
        }
    }
}
