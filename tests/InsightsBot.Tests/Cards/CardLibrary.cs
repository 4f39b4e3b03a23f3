using System.Diagnostics;

namespace InsightsBot.Tests.Cards;

/// <summary>Microsoft's card library, run by Node: schema.mjs builds a schema, check.mjs and manifest.mjs use it.</summary>
internal static class CardLibrary
{
    /// <summary>The folder of its package.json and its package-lock.json.</summary>
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
