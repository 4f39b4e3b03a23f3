using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InsightsBot.Plugins.Warehouse.Scanning;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Warehouse;

/// <summary>A SQLite file that is only ever read.</summary>
/// <remarks>
/// Each call opens a pooled read-only connection with <c>query_only</c> on, so calls may overlap. A cancelled or
/// overlong query is interrupted in the database.
/// </remarks>
public sealed class SqliteWarehouse
{
    private static readonly ProbeSql Probes = new(new SqliteDialect());
    private readonly string _connectionString;
    private readonly WarehouseLimits _limits;
    private readonly ContentsFile? _kept;
    private readonly string? _besidePath;

    /// <summary>A warehouse in a file.</summary>
    /// <param name="path">The database file; it must exist.</param>
    /// <param name="limits">Bounds; null takes the defaults.</param>
    /// <param name="contentsPath">
    /// A file that keeps what the warehouse holds; only for a database that nobody writes any more. Null keeps nothing.
    /// </param>
    /// <param name="besidePath">A second file whose tables are asked together with the first; null for none.</param>
    public SqliteWarehouse(
        string path, WarehouseLimits? limits = null, string? contentsPath = null, string? besidePath = null)
    {
        _besidePath = besidePath;
        SQLitePCL.Batteries_V2.Init();
        _kept = contentsPath is null ? null : new ContentsFile(contentsPath);
        _limits = limits ?? WarehouseLimits.Default;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = true,
        }.ToString();
    }

    /// <summary>
    /// Closes connections that are kept for the next question, of all warehouses. A file that is deleted while one is
    /// open takes its room until the process ends.
    /// </summary>
    public static void CloseIdle() => SqliteConnection.ClearAllPools();

    /// <summary>Runs a compiled query.</summary>
    public RowsResult Run(CompiledSql sql, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(_limits.QueryTime);
        try
        {
            using var connection = Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql.Text;
            foreach (var (name, value) in sql.Parameters)
            {
                _ = command.Parameters.AddWithValue("@" + name, value);
            }

            using var stop = timeout.Token.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle!));
            return new RowsResult.Done(Read(command));
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
        {
            cancellation.ThrowIfCancellationRequested();
            return new RowsResult.TimedOut(_limits.QueryTime);
        }
        catch (SqliteException error)
        {
            return new RowsResult.Unavailable(error.Message);
        }
    }

    /// <summary>Adds the rows of a scan up by several sets of its groupings at once, reading each row once.</summary>
    /// <param name="scan">The rows.</param>
    /// <param name="sets">The places of the groupings that rows are added up by together.</param>
    /// <param name="groupsMax">A set with more groups is given up.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The groups of each set in the order of their members, null for a set that was given up; null for all
    /// where the rows cannot be read so, or took too long.</returns>
    public IReadOnlyList<IReadOnlyList<ScannedGroup>?>? Groups(
        SplitScan scan, IReadOnlyList<IReadOnlyList<int>> sets, int groupsMax, CancellationToken cancellation)
    {
        var parts = new SqliteScan(Open, _limits.QueryTime).Read(
            scan.Scan, () => new RowGroups(scan.Groupings.Count, scan.Measures.Count, sets, groupsMax), cancellation);
        foreach (var part in parts?.Skip(1) ?? [])
        {
            parts![0].Add(part);
        }

        return parts is null || parts[0].IsMultiplied ? null : parts[0].Sets();
    }

    /// <summary>Puts events in order, owner by owner, and hands each journey to a counter.</summary>
    /// <param name="scan">The events.</param>
    /// <param name="rowsMin">With fewer rows nothing is read.</param>
    /// <param name="begin">Makes a counter, given the steps by their numbers; there are as many as cores.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="eventsMax">How many events to keep in memory at once; the table is read anew for the rest.</param>
    /// <returns>Null where there are too few rows, or the events cannot be put in order so.</returns>
    public CountedJourneys<T>? Journeys<T>(
        JourneyScan scan, long rowsMin, Func<IReadOnlyList<object?>, T> begin, CancellationToken cancellation,
        long eventsMax = JourneyReading.EventsMax)
        where T : class, IJourneyCounter =>
        new JourneyReading(new SqliteScan(Open, _limits.QueryTime), scan, cancellation)
            .Count(rowsMin, eventsMax, begin);

    /// <summary>What the warehouse holds of a model: asked, or as it was kept when the same was asked before.</summary>
    public WarehouseContents Contents(SemanticModel model)
    {
        var key = KeyOf(model);
        if (_kept?.TryRead(key) is { } kept)
        {
            return kept;
        }

        var contents = new WarehouseContents(Members(model), Coverage(model), RowCounts(model));
        _kept?.Write(key, contents);
        return contents;
    }

    /// <summary>Every statement that the contents come from, by the names that they fill.</summary>
    private string KeyOf(SemanticModel model)
    {
        var asked = model.Dimensions.Where(IsNamed).Select(d => (d.Name, Probes.Members(model, d, _limits.MembersMax)))
            .Concat(model.Dimensions.Where(IsTime).Select(d => (d.Name, Probes.Coverage(model, d))))
            .Concat(model.Datasets.Select(d => (d.Name, Probes.RowCount(d))));
        var text = string.Concat(asked.Select(a => $"{a.Name}\0{a.Item2}\0"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private List<DimensionValue> Members(SemanticModel model)
    {
        var found = new List<DimensionValue>();
        using var connection = Open();
        foreach (var dimension in model.Dimensions.Where(IsNamed))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Probes.Members(model, dimension, _limits.MembersMax);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var text = Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "";
                found.Add(new DimensionValue(dimension.Name, text, reader.GetInt64(1)));
            }
        }

        return found;
    }

    private Dictionary<string, Period> Coverage(SemanticModel model)
    {
        var found = new Dictionary<string, Period>(StringComparer.Ordinal);
        using var connection = Open();
        foreach (var dimension in model.Dimensions.Where(IsTime))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Probes.Coverage(model, dimension);
            using var reader = command.ExecuteReader();
            if (reader.Read() && !reader.IsDBNull(0) && !reader.IsDBNull(1)
                && DayOf(reader.GetString(0)) is { } first && DayOf(reader.GetString(1)) is { } last && first <= last)
            {
                found[dimension.Name] = new Period(first, last);
            }
        }

        return found;
    }

    /// <summary>The day of an ISO 8601 day or instant; null for any other text.</summary>
    private static DateOnly? DayOf(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out var day) ? day : null;

    private Dictionary<string, long> RowCounts(SemanticModel model)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        using var connection = Open();
        foreach (var dataset in model.Datasets)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Probes.RowCount(dataset);
            found[dataset.Name] = (long)command.ExecuteScalar()!;
        }

        return found;
    }

    private static bool IsNamed(Dimension dimension) =>
        dimension.Kind is DimensionKind.Category or DimensionKind.Place or DimensionKind.Identity;

    private static bool IsTime(Dimension dimension) => dimension.Kind == DimensionKind.Time;

    private static List<IReadOnlyList<object?>> Read(SqliteCommand command)
    {
        var rows = new List<IReadOnlyList<object?>>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA query_only = ON";
        _ = command.ExecuteNonQuery();
        if (_besidePath is not null && !IsBeside(connection))
        {
            // Read-only as the first file is.
            command.CommandText = "ATTACH DATABASE @path AS beside";
            _ = command.Parameters.AddWithValue("@path", _besidePath);
            _ = command.ExecuteNonQuery();
        }

        return connection;
    }

    /// <summary>A pooled connection may have the second file already.</summary>
    private static bool IsBeside(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA database_list";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (reader.GetString(1) == "beside")
            {
                return true;
            }
        }

        return false;
    }
}
