using System.Diagnostics;

namespace InsightsBot.Tests.Cards;

/// <summary>Microsoft's card library, run by Node.</summary>
/// <remarks>
/// schema.mjs builds a schema from entry.ts and tsconfig.json; check.mjs and manifest.mjs hold things against one.
/// </remarks>
internal static class CardLibrary
{
    /// <summary>The folder of its package.json, its package-lock.json and its .npmrc.</summary>
    public static string Folder { get; } = Repository.Path("tests/cards-schema");

    /// <summary>What a script printed, and how it ended.</summary>
    public static (int ExitCode, string Out) Run(string program, params string[] words)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text + error.Result);
    }

    /// <summary>A script of the folder.</summary>
    public static (int ExitCode, string Out) Node(string script, params string[] words) =>
        Run("node", [Path.Combine(Folder, script), .. words]);
}
