using System.Diagnostics.CodeAnalysis;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Conversations;

/// <summary>Remembers the turns of conversations in memory, bounded in number and age.</summary>
/// <remarks>
/// Calls may overlap. Of two questions asked at once in one conversation the later answer is the one remembered.
/// What is forgotten is no error: the next question begins anew.
/// </remarks>
/// <param name="clock">Tells how long a conversation was silent.</param>
/// <param name="limits">How much is remembered; null takes the defaults.</param>
public sealed class ConversationStore(TimeProvider clock, ConversationLimits? limits = null)
{
    private readonly ConversationLimits _limits = limits ?? ConversationLimits.Default;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Remembered>> _byId = new(StringComparer.Ordinal);

    // By the last turn, the longest silent first.
    private readonly LinkedList<Remembered> _bySilence = new();

    /// <summary>The limits that hold.</summary>
    public ConversationLimits Limits => _limits;

    /// <summary>How many conversations are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return _byId.Count;
            }
        }
    }

    /// <summary>The turns of a conversation; a new one where none is remembered.</summary>
    public Conversation Recall(string id)
    {
        lock (_lock)
        {
            Forget();
            return _byId.TryGetValue(id, out var found) ? found.Value.Turns : Conversation.New;
        }
    }

    /// <summary>Remembers the turns of a conversation in place of those before.</summary>
    /// <exception cref="ArgumentException">The id is empty or longer than the limit.</exception>
    public void Remember(string id, Conversation turns)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.Length > _limits.IdCharactersMax)
        {
            throw new ArgumentException($"The id has {id.Length} characters.", nameof(id));
        }

        lock (_lock)
        {
            if (_byId.Remove(id, out var before))
            {
                _bySilence.Remove(before);
            }

            _byId[id] = _bySilence.AddLast(new Remembered(id, turns, clock.GetTimestamp()));
            Forget();
        }
    }

    private void Forget()
    {
        while (IsOneTooMany(out var oldest))
        {
            _bySilence.Remove(oldest);
            _ = _byId.Remove(oldest.Value.Id);
        }
    }

    private bool IsOneTooMany([NotNullWhen(true)] out LinkedListNode<Remembered>? oldest)
    {
        oldest = _bySilence.First;
        return oldest is not null
            && (_byId.Count > _limits.CountMax || clock.GetElapsedTime(oldest.Value.LastTurn) > _limits.SilenceMax);
    }

    private sealed record Remembered(string Id, Conversation Turns, long LastTurn);
}
