using InsightsBot.Semantics.Compile;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Reads all rows of a scan on several connections at once, each a run of row numbers.</summary>
/// <param name="open">Opens a read-only connection.</param>
/// <param name="limit">When a scan is stopped.</param>
internal sealed class SqliteScan(Func<SqliteConnection> open, TimeSpan limit)
{
    /// <summary>Fewer rows are not worth a further connection.</summary>
    private const long RowsOfPart = 20_000;

    /// <summary>At most so many connections read at once.</summary>
    public const int PartsMax = 8;

    /// <summary>Reads the rows.</summary>
    /// <param name="scan">The statement.</param>
    /// <param name="begin">Makes what takes in the rows of a part.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>What took in the parts, in the order of the rows; null where the table cannot be read so.</returns>
    public IReadOnlyList<T>? Read<T>(CompiledScan scan, Func<T> begin, CancellationToken cancellation)
        where T : class, IRowTaker
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limit);
        if (Ends(scan) is not var (first, last))
        {
            return null;
        }

        try
        {
            var parts = (int)Math.Clamp(
                (last - first) / RowsOfPart, 1, Math.Clamp(Environment.ProcessorCount, 1, PartsMax));
            var length = ((last - first) / parts) + 1;
            var found = new T[parts];
            var options = new ParallelOptions { MaxDegreeOfParallelism = parts };
            _ = Parallel.For(0, parts, options, p => found[p] = Part(
                scan, first + (p * length), p == parts - 1 ? last : first + ((p + 1) * length) - 1, begin(),
                stop.Token));
            return found;
        }
        catch (AggregateException errors) when (errors.InnerExceptions.All(e => e is ScanException or SqliteException))
        {
            // Stopped or refused; whoever asked has slower ways, or says that there was no answer.
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>Reads the rows of a statement on one connection, in its own order.</summary>
    /// <returns>False where the database stopped or refused.</returns>
    public bool ReadInOrder(CompiledScan scan, IRowTaker taker, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limit);
        try
        {
            _ = Part(scan, 0, 0, taker, stop.Token);
            return true;
        }
        catch (ScanException)
        {
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    /// <summary>The smallest and the largest row number; null where the rows of a table have none.</summary>
    public (long First, long Last)? Ends(CompiledScan scan)
    {
        try
        {
            using var connection = open();
            using var command = connection.CreateCommand();
            command.CommandText = scan.Ends;
            using var reader = command.ExecuteReader();
            if (!reader.Read())
            {
                return null;
            }

            // A table without rows has none to number either.
            return reader.IsDBNull(0) ? (0, -1) : (reader.GetInt64(0), reader.GetInt64(1));
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private T Part<T>(CompiledScan scan, long first, long last, T taker, CancellationToken stop)
        where T : class, IRowTaker
    {
        using var connection = open();
        using var interrupt = stop.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle!));
        using var row = new RowCursor(connection.Handle!, scan, first, last);
        while (row.Read() && taker.Take(row))
        {
        }

        return taker;
    }
}
