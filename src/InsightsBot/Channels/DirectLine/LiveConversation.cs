using System.Globalization;
using System.Text.Json.Nodes;

namespace InsightsBot.Channels.DirectLine;

/// <summary>One conversation: what was said in it, and who listens.</summary>
/// <remarks>Calls may overlap. A disk that fails costs the record of a reply and never the reply.</remarks>
internal sealed class LiveConversation
{
    private const int RememberedIds = 128;
    private readonly string _path;
    private readonly DirectLineLimits _limits;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private readonly List<FrameQueue> _listeners = [];
    private readonly Dictionary<string, string> _idByClientId = new(StringComparer.Ordinal);
    private readonly Queue<string> _clientIds = new();
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];
    private Transcript? _transcript;
    private IReadOnlyList<KeptActivity> _before = [];
    private int _shown;
    private bool _isGone;

    /// <summary>A conversation whose file may be there from before.</summary>
    public LiveConversation(
        string id, string path, DirectLineLimits limits, TimeProvider clock, DateTimeOffset lastTurn)
    {
        (Id, _path, _limits, _clock, LastTurn) = (id, path, limits, clock, lastTurn);
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>When something was said last.</summary>
    public DateTimeOffset LastTurn { get; private set; }

    /// <summary>Whether its file is still there, or not begun yet.</summary>
    public bool IsThere => File.Exists(_path);

    /// <summary>Begins the file of a new conversation, or opens one from before.</summary>
    /// <returns>Whose conversation it is; null where it cannot be kept or read.</returns>
    public string? Open(string? newUser)
    {
        lock (_lock)
        {
            if (_transcript is null && !_isGone)
            {
                try
                {
                    _transcript = newUser is null ? Transcript.Open(_path, _limits)
                        : Transcript.Begin(_path, newUser, _limits);
                    _before = [.. (_transcript?.Newest() ?? []).Select(l => KeptActivity.Of(l.Json))
                        .OfType<KeptActivity>()];
                    RememberIds();
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    return null;
                }
            }

            return _transcript?.User;
        }
    }

    /// <summary>The id of what a client has posted under its own id before; null where it has not.</summary>
    public string? IdOf(string clientId)
    {
        lock (_lock)
        {
            return _idByClientId.GetValueOrDefault(clientId);
        }
    }

    /// <summary>Keeps what the user posted and shows it to all listeners.</summary>
    /// <returns>The id; null where it could not be kept. For a message that is there, its id and false.</returns>
    public (string? Id, bool IsNew) Post(JsonObject activity, string? clientId)
    {
        lock (_lock)
        {
            if (clientId is not null && _idByClientId.TryGetValue(clientId, out var before))
            {
                return (before, false);
            }

            var id = Keep(activity, null);
            if (id is not null && clientId is not null)
            {
                Remember(clientId, id);
            }

            return (id, id is not null);
        }
    }

    /// <summary>Keeps what the hub says and shows it to all listeners.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">The id of the message that it takes the place of; null for a new one.</param>
    /// <returns>The id.</returns>
    public string Say(JsonObject activity, string? id)
    {
        lock (_lock)
        {
            if (Keep(activity, id) is { } kept)
            {
                return kept;
            }

            activity["id"] = id ?? PassingId();
            Push(activity.ToJsonString(WireJson.Options));
            return (string)activity["id"]!;
        }
    }

    /// <summary>An id for something that is not kept, which never meets one of a run before.</summary>
    public string PassingId() => string.Create(
        CultureInfo.InvariantCulture, $"{Id}|{_mark}-{Interlocked.Increment(ref _shown)}");

    /// <summary>Shows listeners something that is over soon and not kept, and takes no number.</summary>
    public string Show(Func<string, JsonObject> activity)
    {
        lock (_lock)
        {
            var id = PassingId();
            var shown = activity(id);
            shown["id"] = id;
            Push(shown.ToJsonString(WireJson.Options));
            return id;
        }
    }

    /// <summary>What was said after a watermark; a mark beyond the end counts as the end.</summary>
    public ActivitySet After(int watermark)
    {
        lock (_lock)
        {
            return Kept(watermark);
        }
    }

    /// <summary>What was said before the hub was restarted; given out a single time.</summary>
    public IReadOnlyList<KeptActivity> TakeBefore() => Interlocked.Exchange(ref _before, []);

    /// <summary>Begins to listen after a watermark.</summary>
    /// <returns>Where frames come; null where too many listen or the conversation is gone.</returns>
    public FrameQueue? Listen(int watermark)
    {
        lock (_lock)
        {
            if (_isGone || _listeners.Count >= _limits.StreamsOfOneMax)
            {
                return null;
            }

            var frames = new FrameQueue(_limits.FramesWaitingMax);
            for (var set = Kept(watermark); set.Activities.Count > 0; set = Kept(set.Watermark))
            {
                frames.Add(set.Json());
            }

            _listeners.Add(frames);
            return frames;
        }
    }

    /// <summary>Ends listening.</summary>
    public void Leave(FrameQueue frames)
    {
        lock (_lock)
        {
            _ = _listeners.Remove(frames);
        }
    }

    /// <summary>Deletes what was said, and ends all streams.</summary>
    public void Delete()
    {
        lock (_lock)
        {
            _isGone = true;
            _transcript = null;
            _listeners.ForEach(l => l.End());
            _idByClientId.Clear();
            File.Delete(_path);
        }
    }

    private string? Keep(JsonObject activity, string? id)
    {
        if (_transcript is null)
        {
            return null;
        }

        LastTurn = _clock.GetUtcNow();
        var known = id ?? string.Create(CultureInfo.InvariantCulture, $"{Id}|{_transcript.Last + 1:0000000}");
        activity["id"] = known;
        var json = activity.ToJsonString(WireJson.Options);
        try
        {
            _ = _transcript.Append(json);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        Push(json);
        return known;
    }

    private ActivitySet Kept(int watermark)
    {
        var last = _transcript?.Last ?? 0;
        try
        {
            var lines = _transcript?.After(Math.Min(watermark, last)) ?? [];
            return new ActivitySet([.. lines.Select(l => l.Json)], lines.Count > 0 ? lines[^1].Number : last);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ActivitySet([], last);
        }
    }

    private void Push(string json)
    {
        if (_listeners.Count > 0)
        {
            var frame = new ActivitySet([json], _transcript?.Last ?? 0).Json();
            _listeners.ForEach(l => l.Add(frame));
        }
    }

    private void RememberIds()
    {
        foreach (var kept in _before)
        {
            if (kept.ClientId is { } clientId)
            {
                Remember(clientId, kept.Id);
            }
        }
    }

    private void Remember(string clientId, string id)
    {
        if (_idByClientId.TryAdd(clientId, id))
        {
            _clientIds.Enqueue(clientId);
        }

        if (_clientIds.Count > RememberedIds)
        {
            _ = _idByClientId.Remove(_clientIds.Dequeue());
        }
    }
}
