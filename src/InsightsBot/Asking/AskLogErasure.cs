using InsightsBot.Plugins.AskLogs;

namespace InsightsBot.Asking;

/// <summary>Takes the runs that name a customer, or quote what they wrote, out of the ask log.</summary>
/// <remarks>A run that another process has answered and not yet written may come after; half a second passes.</remarks>
/// <param name="place">Where the log is kept.</param>
internal sealed class AskLogErasure(AskLogPlace place)
{
    private const int PassageMin = 12;
    private const int PassageMax = 100;

    /// <summary>The files that may hold words of people.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(place.Folder)
        ? Directory.GetFiles(place.Folder, Path.GetFileName(place.File) + "*") : [];

    /// <summary>Removes runs and proposals.</summary>
    /// <param name="customer">The customer's number.</param>
    /// <param name="ids">The ids of the customer's texts.</param>
    /// <param name="texts">The texts, as written and as masked.</param>
    /// <returns>How many runs went.</returns>
    /// <exception cref="AskLogException">The log cannot be read or written.</exception>
    public int Forget(string customer, IReadOnlyList<string> ids, IEnumerable<string> texts)
    {
        if (!File.Exists(place.File))
        {
            return 0;
        }

        using var file = AskLogFile.OpenExisting(place.File, AskLogLimits.Default);
        var hashes = new RunEntry(AskLogKey.In(place.Key), AskLogLimits.Default, keepsAskers: false);
        return file?.Forget(customer, hashes.Hashes(customer, ids), [.. texts.Select(Passage).OfType<string>()]) ?? 0;
    }

    /// <summary>The longest piece of a text that JSON and lines leave as it is; null where it is short.</summary>
    private static string? Passage(string text)
    {
        var piece = text.Split(['"', '\\', '\n', '\r', '\t']).MaxBy(p => p.Length)!.Trim();
        return piece.Length < PassageMin ? null : piece[..Math.Min(piece.Length, PassageMax)];
    }
}
