using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace InsightsBot.Tests.Ingest;

/// <summary>The built program as a process of its own, with a home folder of its own.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly Task<string> _error;

    private ProgramProcess(Process process)
    {
        _process = process;
        _out = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Processor time used so far; null when the process has ended.</summary>
    public TimeSpan? Used
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.HasExited ? null : _process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
            catch (Win32Exception)
            {
                // It ended between the two looks.
                return null;
            }
        }
    }

    /// <summary>Starts a command line.</summary>
    public static ProgramProcess Start(string home, params string[] words)
    {
        var start = new ProcessStartInfo(Host())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "InsightsBot.dll"));
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["INSIGHTS_HOME"] = home;
        return new ProgramProcess(Process.Start(start)!);
    }

    /// <summary>Ends the process at once, as "kill -9" does: nothing of it can tidy up.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>What it printed.</returns>
    public string Finish()
    {
        _process.WaitForExit();
        Assert.Equal(0, _process.ExitCode);
        Assert.Equal("", _error.GetAwaiter().GetResult());
        return _out.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    /// <summary>The "dotnet" of the runtime that runs the tests.</summary>
    private static string Host()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
    }
}
