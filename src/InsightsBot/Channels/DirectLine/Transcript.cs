using System.Globalization;
using System.Text;

namespace InsightsBot.Channels.DirectLine;

/// <summary>The activities of one conversation in a file: a line each, appended, the oldest cut off.</summary>
/// <remarks>
/// Only places in the file are in memory. A line that a crash left half written is cut off when the file is opened
/// again. Calls may not overlap.
/// </remarks>
internal sealed class Transcript
{
    private const string Kind = "directline-1";
    private readonly string _path;
    private readonly DirectLineLimits _limits;
    private readonly List<long> _starts = [];
    private long _end;
    private int _first = 1;

    private Transcript(string path, DirectLineLimits limits, string user)
    {
        (_path, _limits, User) = (path, limits, user);
    }

    /// <summary>Whose conversation it is.</summary>
    public string User { get; }

    /// <summary>The number of the last activity; 0 where there is none.</summary>
    public int Last => _first + _starts.Count - 1;

    /// <summary>Begins a file.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public static Transcript Begin(string path, string user, DirectLineLimits limits)
    {
        var transcript = new Transcript(path, limits, user);
        using var file = PrivateFiles.Create(path);
        transcript._end = Put(file, Head(user));
        return transcript;
    }

    /// <summary>Opens a file; null where it is none.</summary>
    public static Transcript? Open(string path, DirectLineLimits limits)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var end = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        var head = bytes.AsSpan(0, end).IndexOf((byte)'\n');
        if (head < 0 || UserOf(Encoding.UTF8.GetString(bytes, 0, head)) is not { } user)
        {
            return null;
        }

        if (end < bytes.Length)
        {
            file.SetLength(end);
        }

        var transcript = new Transcript(path, limits, user) { _end = end };
        for (var at = head + 1; at < end; at += bytes.AsSpan(at).IndexOf((byte)'\n') + 1)
        {
            if (transcript._starts.Count == 0 && NumberAt(bytes.AsSpan(at, end - at)) is { } first)
            {
                transcript._first = first;
            }

            transcript._starts.Add(at);
        }

        return transcript;
    }

    /// <summary>Keeps an activity and gives it the next number.</summary>
    /// <exception cref="IOException">The disk does not take it, or the file is gone.</exception>
    public int Append(string json)
    {
        if (_starts.Count >= 2 * _limits.ActivitiesKept || _end > _limits.TranscriptBytesMax)
        {
            Shorten();
        }

        using var file = new FileStream(_path, FileMode.Open, FileAccess.Write);
        file.SetLength(_end);
        file.Position = _end;
        var bytes = Put(file, Line(Last + 1, json));
        _starts.Add(_end);
        _end += bytes;
        return Last;
    }

    /// <summary>The activities after a number, at most so many as go at once.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IReadOnlyList<TranscriptLine> After(int number)
    {
        var from = Math.Max(0, number - _first + 1);
        return Lines(from, Math.Min(_limits.ActivitiesAtOnceMax, _starts.Count - from));
    }

    /// <summary>The last activities, at most so many as go at once.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IReadOnlyList<TranscriptLine> Newest()
    {
        var from = Math.Max(0, _starts.Count - _limits.ActivitiesAtOnceMax);
        return Lines(from, _starts.Count - from);
    }

    private List<TranscriptLine> Lines(int from, int count)
    {
        if (count <= 0)
        {
            return [];
        }

        var end = from + count < _starts.Count ? _starts[from + count] : _end;
        var bytes = new byte[end - _starts[from]];
        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = _starts[from];
        file.ReadExactly(bytes);
        return [.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, i) => new TranscriptLine(_first + from + i, line[(line.IndexOf(' ') + 1)..]))];
    }

    /// <summary>Cuts the oldest off, in one step.</summary>
    private void Shorten()
    {
        var from = Math.Max(_starts.Count - _limits.ActivitiesKept, _starts.Count / 2);
        for (; from < _starts.Count && _end - _starts[from] > _limits.TranscriptBytesMax / 2; from++)
        {
        }

        var draft = _path + ".tmp";
        File.Delete(draft);
        var cut = from < _starts.Count ? _starts[from] : _end;
        var head = 0L;
        using (var kept = PrivateFiles.Create(draft))
        using (var all = new FileStream(_path, FileMode.Open, FileAccess.Read))
        {
            head = Put(kept, Head(User));
            all.Position = cut;
            all.CopyTo(kept);
        }

        File.Move(draft, _path, overwrite: true);
        _first += from;
        _starts.RemoveRange(0, from);
        for (var i = 0; i < _starts.Count; i++)
        {
            _starts[i] += head - cut;
        }

        _end += head - cut;
    }

    private static int? NumberAt(ReadOnlySpan<byte> line) =>
        line.IndexOf((byte)' ') is var space and > 0
        && int.TryParse(line[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static long Put(FileStream file, string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        file.Write(bytes);
        return bytes.Length;
    }

    private static string? UserOf(string head) =>
        head.StartsWith(Kind + " ", StringComparison.Ordinal) ? head[(Kind.Length + 1)..] : null;

    private static string Head(string user) => $"{Kind} {user}\n";

    private static string Line(int number, string json) =>
        number.ToString(CultureInfo.InvariantCulture) + " " + json + "\n";
}
