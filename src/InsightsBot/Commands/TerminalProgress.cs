using InsightsBot.Ingest;

namespace InsightsBot.Commands;

/// <summary>A bar on the error stream of a terminal; silent where that stream is piped.</summary>
/// <param name="isToldInLines">
/// Where the stream is piped, each step is a line: a run of hours that is ended has then said how far it was.
/// </param>
internal sealed class TerminalProgress(bool isToldInLines = false) : IProgressLine, IDisposable
{
    private const int Width = 30;
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private readonly Lock _lock = new();
    private string _shown = "";

    /// <inheritdoc/>
    public void Show(string what, double shareDone)
    {
        if (!_isTerminal)
        {
            Tell(what);
            return;
        }

        var filled = (int)(Width * Math.Clamp(shareDone, 0, 1));
        var text = $"[{new string('#', filled)}{new string('.', Width - filled)}] " +
            $"{100 * Math.Clamp(shareDone, 0, 1),3:0} % {what}";
        text = text.Length > 79 ? text[..79] : text;
        lock (_lock)
        {
            if (text != _shown)
            {
                Console.Error.Write("\r" + text.PadRight(_shown.Length));
                _shown = text;
            }
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isTerminal && _shown.Length > 0)
            {
                Console.Error.Write("\r" + new string(' ', _shown.Length) + "\r");
                _shown = "";
            }
        }
    }

    private void Tell(string what)
    {
        lock (_lock)
        {
            if (isToldInLines && what != _shown)
            {
                Console.Error.WriteLine(what);
                _shown = what;
            }
        }
    }
}
