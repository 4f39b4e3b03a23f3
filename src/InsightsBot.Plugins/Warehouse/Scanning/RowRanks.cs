using InsightsBot.Semantics.Compile;

namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Reads the place of each row in an order.</summary>
internal sealed class RowRanks : IRowTaker
{
    private readonly uint[] _ranks;
    private readonly long _first;
    private uint _next;

    private RowRanks(long first, long last) => (_first, _ranks) = (first, new uint[last - first + 1]);

    /// <inheritdoc/>
    public bool Take(RowCursor row)
    {
        _ranks[row.Integer(0) - _first] = _next++;
        return true;
    }

    /// <summary>The places, by row number from the first; null where they cannot be read.</summary>
    public static uint[]? Of(
        SqliteScan scans, CompiledScan inOrder, long first, long last, CancellationToken cancellation)
    {
        var ranks = new RowRanks(first, last);
        return scans.ReadInOrder(inOrder, ranks, cancellation) ? ranks._ranks : null;
    }
}
