using System.ComponentModel;
using System.Diagnostics;

namespace InsightsBot.Tests.Evaluation;

/// <summary>A theory that is skipped, by name, where python3 or the shared suites are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsScoringScriptTheoryAttribute : TheoryAttribute
{
    public NeedsScoringScriptTheoryAttribute()
    {
        if (!File.Exists(Script))
        {
            Skip = "The suites with their scoring script are not beside the repository.";
        }
        else if (!HasPython())
        {
            Skip = "There is no python3 to run the scoring script with.";
        }
    }

    public static string Shared => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    public static string Script => Path.Combine(Shared, "eval", "score.py");

    private static bool HasPython()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", "--version")
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            });
            python!.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
