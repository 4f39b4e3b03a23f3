namespace InsightsBot.Channels.Web;

/// <summary>The sites that may show the conversation in a frame of theirs.</summary>
/// <param name="Origins">Their origins, as "https://intranet.example"; empty for none.</param>
internal sealed record EmbeddingSites(IReadOnlyList<string> Origins)
{
    /// <summary>The setting of the machine that names them, parted by commas or spaces.</summary>
    public const string Setting = "INSIGHTS_WEB_ORIGINS";

    /// <summary>Reads the setting; what is no origin is left out.</summary>
    public static EmbeddingSites FromEnvironment() => Of(Environment.GetEnvironmentVariable(Setting));

    /// <summary>Reads a list of origins.</summary>
    public static EmbeddingSites Of(string? list) => new(
        [.. (list ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(OriginOf).OfType<string>().Distinct(StringComparer.Ordinal)]);

    // An address that the library writes again holds nothing that could end a part of the policy.
    private static string? OriginOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? uri.GetLeftPart(UriPartial.Authority) : null;
}
