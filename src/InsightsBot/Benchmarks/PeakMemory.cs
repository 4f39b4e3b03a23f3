using System.Diagnostics;
using System.Globalization;

namespace InsightsBot.Benchmarks;

/// <summary>The most memory this process ever had in hand.</summary>
public static class PeakMemory
{
    private const string StatusFile = "/proc/self/status";

    /// <summary>Bytes resident at the peak: VmHWM of Linux, else the peak working set.</summary>
    public static long Bytes()
    {
        var line = File.Exists(StatusFile)
            ? File.ReadLines(StatusFile).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))
            : null;
        if (line?.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..])
        {
            return 1024 * long.Parse(kilobytes, CultureInfo.InvariantCulture);
        }

        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
