namespace InsightsBot.Channels.DirectLine;

/// <summary>How Direct Line is served.</summary>
/// <param name="Folder">Where keys and transcripts are kept.</param>
/// <param name="Secret">What a caller shows to be given tokens; null for none.</param>
/// <param name="Origins">Pages elsewhere that may talk to the hub, as "https://shop.example".</param>
/// <param name="IsOpen">Whether anybody who reaches the hub is given a token.</param>
internal sealed record DirectLineSettings(string Folder, string? Secret, IReadOnlyList<string> Origins, bool IsOpen)
{
    /// <summary>The variable that holds the secret.</summary>
    public const string SecretVariable = "INSIGHTS_DIRECTLINE_SECRET";

    /// <summary>The variable that names pages elsewhere, parted by spaces, commas or semicolons.</summary>
    public const string OriginsVariable = "INSIGHTS_WEB_ORIGINS";

    private static readonly char[] Parting = [' ', ',', ';'];

    /// <summary>How much callers may ask for.</summary>
    public DirectLineLimits Limits { get; init; } = DirectLineLimits.Default;

    /// <summary>The folder for keys and transcripts in that of all that the hub makes.</summary>
    public static string FolderIn(string home) => Path.Combine(home, "directline");

    /// <summary>The settings of this machine.</summary>
    /// <param name="home">Where the hub keeps what it makes.</param>
    /// <param name="isLoopback">Whether nobody but this machine can reach the hub.</param>
    /// <remarks>
    /// Without a secret, who reaches a hub that listens to this machine alone may talk to it, and nobody else's hub
    /// gives tokens.
    /// </remarks>
    public static DirectLineSettings FromEnvironment(string home, bool isLoopback)
    {
        var secret = Environment.GetEnvironmentVariable(SecretVariable);
        var origins = Environment.GetEnvironmentVariable(OriginsVariable) ?? "";
        return new DirectLineSettings(
            FolderIn(home),
            string.IsNullOrWhiteSpace(secret) ? null : secret.Trim(),
            [.. origins.Split(Parting, StringSplitOptions.RemoveEmptyEntries).Select(o => o.TrimEnd('/'))],
            IsOpen: isLoopback && string.IsNullOrWhiteSpace(secret));
    }
}
