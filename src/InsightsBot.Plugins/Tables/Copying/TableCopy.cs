using System.Collections.Concurrent;
using System.Text;
using InsightsBot.Plugins.Tables.Profiling;
using InsightsBot.Plugins.Tables.Rows;
using InsightsBot.Plugins.Tables.Typing;

namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>The second pass over a table: cells become values, are counted and go into the copy.</summary>
/// <remarks>
/// One thread reads, converts and counts; another writes. Batches go round between them, so memory does not grow with
/// the table.
/// </remarks>
internal sealed class TableCopy
{
    private const int Batches = 4;

    private readonly SqliteFile file;
    private readonly SourceTable table;
    private readonly CellConverter[] converters;
    private readonly ColumnTally[] tallies;
    private readonly IReadOnlyList<ColumnPlan> plans;

    /// <summary>Prepares the copy of a surveyed table.</summary>
    public TableCopy(SqliteFile file, TableSurvey survey, IngestLimits limits)
    {
        this.file = file;
        table = survey.Table;
        plans = survey.Plans;
        var budget = new CounterBudget(limits.CounterBytesMax);
        converters = [.. plans.Select(plan => new CellConverter(plan))];
        tallies = [.. plans.Select(plan => new ColumnTally(plan, limits, budget))];
    }

    /// <summary>What was counted, one a column.</summary>
    public IReadOnlyList<ColumnTally> Tallies => tallies;

    /// <summary>Rows copied so far.</summary>
    public long Rows { get; private set; }

    /// <summary>The type of a column in SQLite's words.</summary>
    public static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Whole => "INTEGER",
        ColumnType.Real => "REAL",
        ColumnType.Text or ColumnType.Date or ColumnType.Instant or ColumnType.TimeOfDay => "TEXT",
    };

    /// <summary>Copies all rows.</summary>
    /// <param name="report">Is told the share (0–1) read, once a batch.</param>
    /// <param name="cancellation">Asked once a batch.</param>
    /// <exception cref="IngestException">The source cannot be read on.</exception>
    /// <exception cref="SqliteFailure">The copy cannot be written.</exception>
    public void Run(Action<double> report, CancellationToken cancellation)
    {
        var name = SqliteFile.Quote(table.Name);
        var columns = plans.Select(plan => $"{SqliteFile.Quote(plan.Name)} {SqlType(plan.Type)}");
        file.Execute($"CREATE TABLE {name} ({string.Join(", ", columns)}); BEGIN");
        using var writerFailed = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, writerFailed.Token);
        using var full = new BlockingCollection<RowBatch>(Batches);
        using var free = new BlockingCollection<RowBatch>(Batches);
        for (var at = 0; at < Batches; at++)
        {
            free.Add(new RowBatch(plans.Count), stop.Token);
        }

        var insert = $"INSERT INTO {name} VALUES ({string.Join(',', plans.Select((_, at) => $"?{at + 1}"))})";
        var writer = Task.Factory.StartNew(
            () => Write(insert, full, free, writerFailed),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            ReadAll(full, free, report, stop.Token);
        }
        catch (OperationCanceledException) when (writerFailed.IsCancellationRequested)
        {
            // The writer's own exception says more; it comes out below.
        }
        finally
        {
            full.CompleteAdding();
            writer.ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        writer.GetAwaiter().GetResult();
        file.Execute("COMMIT");
    }

    private void ReadAll(
        BlockingCollection<RowBatch> full,
        BlockingCollection<RowBatch> free,
        Action<double> report,
        CancellationToken stop)
    {
        using var reader = table.Open();
        var batch = free.Take(stop);
        while (reader.Read())
        {
            if (batch.IsFull)
            {
                full.Add(batch, stop);
                report(reader.ShareRead);
                batch = free.Take(stop);
            }

            AddRow(reader, batch);
        }

        full.Add(batch, stop);
    }

    private void AddRow(RowReader reader, RowBatch batch)
    {
        Rows++;
        for (var at = 0; at < converters.Length; at++)
        {
            var source = plans[at].Source;
            var cell = source < reader.Count ? reader.Cell(source) : default;
            var place = batch.Cells;
            converters[at].Convert(cell, batch);
            var length = plans[at].Type == ColumnType.Text && batch.KindOf(place) == CellKind.Text
                ? Encoding.UTF8.GetCharCount(batch.Text(place))
                : cell.Length;
            tallies[at].Add(batch, place, Rows, length);
        }
    }

    private void Write(
        string sql,
        BlockingCollection<RowBatch> full,
        BlockingCollection<RowBatch> free,
        CancellationTokenSource failed)
    {
        var isDone = false;
        try
        {
            using var insert = file.Prepare(sql);
            foreach (var batch in full.GetConsumingEnumerable(CancellationToken.None))
            {
                Insert(insert, batch);
                batch.Clear();
                free.Add(batch, CancellationToken.None);
            }

            isDone = true;
        }
        finally
        {
            if (!isDone)
            {
                failed.Cancel();
            }
        }
    }

    private void Insert(SqliteStatement insert, RowBatch batch)
    {
        var cells = batch.Cells;
        for (var cell = 0; cell < cells;)
        {
            for (var at = 1; at <= converters.Length; at++, cell++)
            {
                Bind(insert, at, batch, cell);
            }

            _ = insert.Step();
            insert.Reset();
        }
    }

    private static void Bind(SqliteStatement insert, int at, RowBatch batch, int cell)
    {
        switch (batch.KindOf(cell))
        {
            case CellKind.Null:
                insert.BindNull(at);
                break;
            case CellKind.Whole:
                insert.Bind(at, batch.Whole(cell));
                break;
            case CellKind.Real:
                insert.Bind(at, batch.Real(cell));
                break;
            case CellKind.Text:
                insert.Bind(at, batch.Text(cell));
                break;
            default:
                throw new InvalidOperationException("An unknown kind of cell.");
        }
    }
}
