using System.Diagnostics;

namespace InsightsBot.Benchmarks;

/// <summary>Starts this program again, as a process of its own.</summary>
internal static class OwnProgram
{
    /// <summary>Runs a verb to its end.</summary>
    /// <param name="arguments">The verb and its options.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>Exit code, what it printed, and the time from start to end. Its error stream is this one's.</returns>
    public static (int ExitCode, string Output, TimeSpan Time) Run(
        IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(Start(arguments))
            ?? throw new IOException("The program could not be started again.");
        using var end = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, output, watch.Elapsed);
    }

    private static ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var program = Environment.ProcessPath ?? throw new IOException("The path of the program is not known.");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };

        // Under "dotnet InsightsBot.dll" the process is the host, and the program its first argument.
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "InsightsBot.dll"));
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
