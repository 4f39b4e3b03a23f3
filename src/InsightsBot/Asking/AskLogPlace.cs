namespace InsightsBot.Asking;

/// <summary>Where the ask log of a home folder is kept, and whether it is kept at all.</summary>
/// <param name="Folder">The folder.</param>
public sealed record AskLogPlace(string Folder)
{
    /// <summary>"no" keeps no log.</summary>
    public const string SwitchName = "INSIGHTS_ASK_LOG";

    /// <summary>"plain" keeps the ids of askers and conversations as they are; else keyed hashes are kept.</summary>
    public const string AskersName = "INSIGHTS_ASK_LOG_ASKERS";

    /// <summary>The place below a home folder.</summary>
    public static AskLogPlace In(string home) => new(Path.Combine(home, "ask-log"));

    /// <summary>Whether the machine's settings keep a log.</summary>
    public static bool IsOn => !string.Equals(
        Environment.GetEnvironmentVariable(SwitchName)?.Trim(), "no", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the machine's settings keep ids as they are.</summary>
    public static bool KeepsAskers => string.Equals(
        Environment.GetEnvironmentVariable(AskersName)?.Trim(), "plain", StringComparison.OrdinalIgnoreCase);

    /// <summary>The log.</summary>
    public string File => Path.Combine(Folder, "asked.sqlite");

    /// <summary>The key of the hashes; who has the log without it can try no numbers.</summary>
    public string Key => Path.Combine(Folder, "key");
}
