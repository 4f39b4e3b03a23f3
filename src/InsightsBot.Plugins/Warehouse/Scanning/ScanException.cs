using SQLitePCL;

namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>A scan that the database refused or stopped; never leaves this folder's callers.</summary>
internal sealed class ScanException(string cause, int code = raw.SQLITE_ERROR) : Exception(cause)
{
    /// <summary>Whether it was interrupted from outside.</summary>
    public bool IsInterrupt => code == raw.SQLITE_INTERRUPT;
}
