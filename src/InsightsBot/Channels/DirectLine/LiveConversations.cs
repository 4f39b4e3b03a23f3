using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace InsightsBot.Channels.DirectLine;

/// <summary>Conversations that are kept, those before a restart too: bounded in number and in silence.</summary>
/// <remarks>Calls may overlap.</remarks>
internal sealed partial class LiveConversations
{
    private const int IdBytes = 16;
    private const string Ending = ".activities";
    private const string Inner = "conversations";
    private readonly string _folder;
    private readonly DirectLineLimits _limits;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LiveConversation> _byId = new(StringComparer.Ordinal);

    /// <summary>The conversations of a folder.</summary>
    public LiveConversations(DirectLineSettings settings, TimeProvider clock)
    {
        _folder = Path.Combine(settings.Folder, Inner);
        (_limits, _clock) = (settings.Limits, clock);
        PrivateFiles.MakeFolder(settings.Folder);
        PrivateFiles.MakeFolder(_folder);
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles())
        {
            if (file.Extension == Ending && IsId(Path.GetFileNameWithoutExtension(file.Name)))
            {
                var id = Path.GetFileNameWithoutExtension(file.Name);
                _byId[id] = Made(id, file.LastWriteTimeUtc);
            }
            else if (file.Name.EndsWith(Ending + ".tmp", StringComparison.Ordinal))
            {
                file.Delete();
            }
        }
    }

    /// <summary>How many are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byId.Count;
            }
        }
    }

    /// <summary>An id that nobody guesses.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>A conversation of a user; null where there is none of that id and that user.</summary>
    public LiveConversation? Find(Grant grant)
    {
        LiveConversation? found;
        lock (_lock)
        {
            found = _byId.GetValueOrDefault(grant.Conversation);
        }

        if (found is { IsThere: false })
        {
            // Somebody deleted the file: the conversation is gone with it.
            Remove(found);
            return null;
        }

        return found?.Open(null) == grant.User ? found : null;
    }

    /// <summary>Deletes all conversations of a folder, whether or not a hub serves them.</summary>
    /// <returns>How many there were.</returns>
    public static int DeleteAll(string folder)
    {
        var inner = new DirectoryInfo(Path.Combine(folder, Inner));
        var files = inner.Exists ? inner.GetFiles("*" + Ending) : [];
        foreach (var file in files)
        {
            file.Delete();
        }

        return files.Length;
    }

    /// <summary>Begins the conversation of a grant.</summary>
    /// <returns>The conversation, and whether it is new; null where it cannot be kept.</returns>
    public (LiveConversation? Conversation, bool IsNew) Begin(Grant grant)
    {
        if (Find(grant) is { } before)
        {
            return (before, false);
        }

        if (!IsId(grant.Conversation))
        {
            return (null, false);
        }

        LiveConversation made;
        lock (_lock)
        {
            if (_byId.TryGetValue(grant.Conversation, out var other))
            {
                return (other.Open(null) == grant.User ? other : null, false);
            }

            made = Made(grant.Conversation, _clock.GetUtcNow());
            if (made.Open(grant.User) is null)
            {
                return (null, false);
            }

            _byId[made.Id] = made;
        }

        Clean();
        return (made, true);
    }

    /// <summary>Deletes what was silent too long, and the longest silent beyond the number.</summary>
    public void Clean()
    {
        List<LiveConversation> over;
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            over = [.. _byId.Values.Where(c => now - c.LastTurn > _limits.SilenceMax)];
            if (_byId.Count - over.Count > _limits.ConversationsMax)
            {
                over.AddRange(_byId.Values.Except(over).OrderBy(c => c.LastTurn)
                    .Take(_byId.Count - over.Count - _limits.ConversationsMax));
            }

            over.ForEach(c => _byId.Remove(c.Id));
        }

        over.ForEach(c => c.Delete());
    }

    private void Remove(LiveConversation conversation)
    {
        lock (_lock)
        {
            _ = _byId.Remove(conversation.Id);
        }

        conversation.Delete();
    }

    private LiveConversation Made(string id, DateTimeOffset lastTurn) =>
        new(id, Path.Combine(_folder, id + Ending), _limits, _clock, lastTurn);

    private static bool IsId(string id) => Id().IsMatch(id);

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Id();
}
