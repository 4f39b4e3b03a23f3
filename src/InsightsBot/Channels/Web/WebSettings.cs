using InsightsBot.Asking;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Channels.Web;

/// <summary>How the hub is served.</summary>
/// <param name="Urls">The addresses to listen at, parted by semicolons.</param>
/// <param name="AsOf">The day that "today" is where a request names none; null leaves it to the model.</param>
/// <param name="Language">The language where a request names none; null lets the question decide.</param>
internal sealed record WebSettings(string Urls, DateOnly? AsOf = null, Language? Language = null)
{
    /// <summary>How much a request may ask for.</summary>
    public WebLimits Limits { get; init; } = WebLimits.Default;

    /// <summary>Where questions are remembered; null remembers them in memory alone.</summary>
    public AskLog? Log { get; init; }

    /// <summary>The addresses one by one.</summary>
    public IReadOnlyList<string> Addresses =>
        Urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether nobody but this machine can reach the hub.</summary>
    public bool IsLoopback => Addresses.All(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) && uri.IsLoopback);
}
