using System.Text.Json;
using InsightsBot.Activities;

namespace InsightsBot.Channels.BotFramework;

/// <summary>The conversations that can be written to unasked, in a file: a line of JSON for each change.</summary>
/// <remarks>
/// Calls may overlap. The file holds ids and addresses, no words. A line that cannot be read is left out; a file that
/// cannot be written costs messages that nobody asked for, never an answer.
/// </remarks>
internal sealed class ConversationReferences
{
    private const string FileName = "bot-conversations.jsonl";

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private readonly Lock _lock = new();
    private readonly RecentByKey<ConversationReference> _known;
    private readonly List<string> _order = [];
    private readonly string _path;
    private readonly int _countMax;
    private readonly ILogger _log;
    private int _lines;

    /// <param name="home">The folder of the file.</param>
    /// <param name="countMax">How many are kept; those heard of longest ago go first.</param>
    /// <param name="log">Where a failure is written.</param>
    public ConversationReferences(string home, int countMax, ILogger log)
    {
        (_path, _countMax, _log) = (Path.Combine(home, FileName), countMax, log);
        _known = new RecentByKey<ConversationReference>(countMax);
        Load();
    }

    /// <summary>All that are known, in the order in which they became so.</summary>
    public IReadOnlyList<ConversationReference> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _order.Select(Find).OfType<ConversationReference>()];
            }
        }
    }

    /// <summary>The reference of a conversation; null where none is known.</summary>
    public ConversationReference? Find(string conversation) =>
        _known.TryFind(conversation, out var found) ? found : null;

    /// <summary>Remembers a conversation.</summary>
    /// <returns>Whether it was unknown before.</returns>
    public bool Add(ConversationReference reference)
    {
        lock (_lock)
        {
            var isKnown = _known.TryFind(reference.ConversationId, out var before);
            if (isKnown && before! with { AskerId = reference.AskerId } == reference)
            {
                return false;
            }

            Keep(reference);
            Write(JsonSerializer.Serialize(reference, Plain));
            return !isKnown;
        }
    }

    /// <summary>Forgets a conversation that the hub was taken out of.</summary>
    public void Remove(string conversation)
    {
        lock (_lock)
        {
            if (_known.TryFind(conversation, out _))
            {
                _known.Forget(conversation);
                _ = _order.Remove(conversation);
                Write(JsonSerializer.Serialize(new Removal(conversation), Plain));
            }
        }
    }

    private void Keep(ConversationReference reference)
    {
        _ = _order.Remove(reference.ConversationId);
        _order.Add(reference.ConversationId);
        _known.Set(reference.ConversationId, reference);
        if (_order.Count > _countMax)
        {
            _order.RemoveAt(0);
        }
    }

    private void Load()
    {
        try
        {
            if (!File.Exists(_path))
            {
                return;
            }

            foreach (var line in File.ReadLines(_path))
            {
                _lines++;
                Read(line);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.ReferencesNotKept(_log, failure);
        }
    }

    private void Read(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<Removal>(line, Plain)?.Removed is { } removed)
            {
                _known.Forget(removed);
                _ = _order.Remove(removed);
            }
            else if (JsonSerializer.Deserialize<ConversationReference>(line, Plain)
                is { ConversationId: not null, ServiceUrl: not null, ChannelId: not null } reference)
            {
                Keep(reference);
            }
        }
        catch (JsonException)
        {
            // Half a line is what a process leaves that ended while it wrote.
        }
    }

    private void Write(string line)
    {
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            if (_lines >= 4 * _countMax)
            {
                Rewrite();
                return;
            }

            using var stream = new FileStream(_path, Options(FileMode.Append));
            using var writer = new StreamWriter(stream);
            writer.Write(line + "\n");
            _lines++;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.ReferencesNotKept(_log, failure);
        }
    }

    private void Rewrite()
    {
        var fresh = _path + ".new";
        using (var stream = new FileStream(fresh, Options(FileMode.Create)))
        using (var writer = new StreamWriter(stream))
        {
            foreach (var reference in All)
            {
                writer.Write(JsonSerializer.Serialize(reference, Plain) + "\n");
            }
        }

        File.Move(fresh, _path, overwrite: true);
        _lines = _order.Count;
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private sealed record Removal(string? Removed);
}
