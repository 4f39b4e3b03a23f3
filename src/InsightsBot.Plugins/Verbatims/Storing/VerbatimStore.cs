using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Verbatims.Storing;

/// <summary>The texts of an index with what is known of them, in a SQLite file.</summary>
/// <remarks>
/// What is removed is overwritten in the file (<c>secure_delete</c>). One connection, used by one thread at a time.
/// </remarks>
internal sealed class VerbatimStore : IDisposable
{
    private const string Columns = "row, id, text, day, source, language, sentiment, themes, segments";

    private static readonly string[] Names =
        ["$id", "$text", "$day", "$source", "$language", "$sentiment", "$themes", "$segments"];

    private readonly SqliteConnection _connection;
    private SqliteTransaction? _transaction;

    static VerbatimStore() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Opens a file, or makes one.</summary>
    /// <exception cref="SqliteException">It cannot be opened, or is no SQLite file.</exception>
    public VerbatimStore(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        _connection.Open();
        Execute(
            """
            PRAGMA secure_delete = ON;
            PRAGMA synchronous = FULL;
            PRAGMA mmap_size = 268435456;
            CREATE TABLE IF NOT EXISTS verbatims(
              row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, day INTEGER, source TEXT NOT NULL,
              language TEXT NOT NULL, sentiment TEXT NOT NULL, themes TEXT NOT NULL, segments TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS state(generation INTEGER NOT NULL);
            INSERT INTO state SELECT 0 WHERE NOT EXISTS(SELECT 1 FROM state);
            """);
        Execute(VectorTable.Schema);
        Vectors = new VectorTable(Command);
    }

    /// <summary>The vectors of texts that came from outside.</summary>
    public VectorTable Vectors { get; }

    /// <summary>Rises with each change.</summary>
    public long Generation => Whole("SELECT generation FROM state");

    /// <summary>How many texts there are.</summary>
    public int Count => (int)Whole("SELECT COUNT(*) FROM verbatims");

    /// <summary>Begins a change; nobody else may write meanwhile.</summary>
    public void Begin() => _transaction = _connection.BeginTransaction(deferred: false);

    /// <summary>Says, within a change, that texts are others than before.</summary>
    public void Rise() => Execute("UPDATE state SET generation = generation + 1");

    /// <summary>Makes the change last.</summary>
    public void Commit()
    {
        _transaction!.Commit();
        End();
    }

    /// <summary>Takes the change back, when it was not made to last.</summary>
    public void End()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    /// <summary>Adds or replaces entries.</summary>
    public VerbatimChanges Put(IEnumerable<VerbatimEntry> entries, CancellationToken cancellation)
    {
        var (added, replaced, same) = (0, 0, 0);
        using var insert = Command(
            "INSERT OR IGNORE INTO verbatims(id, text, day, source, language, sentiment, themes, segments) "
            + "VALUES ($id, $text, $day, $source, $language, $sentiment, $themes, $segments)");
        using var update = Command(
            "UPDATE verbatims SET text = $text, day = $day, source = $source, language = $language, "
            + "sentiment = $sentiment, themes = $themes, segments = $segments WHERE id = $id");
        var parameters = Parameters(insert);
        foreach (var parameter in parameters)
        {
            _ = update.Parameters.Add(new SqliteParameter(parameter.ParameterName, null));
        }

        foreach (var entry in entries.Select(SoundText.Of))
        {
            cancellation.ThrowIfCancellationRequested();
            Fill(parameters, entry);
            if (insert.ExecuteNonQuery() == 1)
            {
                added++;
            }
            else if (Find(entry.Id)!.IsSameAs(entry))
            {
                same++;
            }
            else
            {
                Fill([.. update.Parameters.Cast<SqliteParameter>()], entry);
                _ = update.ExecuteNonQuery();
                replaced++;
            }
        }

        return new VerbatimChanges(added, replaced, same);
    }

    /// <summary>Removes entries.</summary>
    /// <returns>How many were there.</returns>
    public int Remove(IEnumerable<string> ids, CancellationToken cancellation)
    {
        using var delete = Command("DELETE FROM verbatims WHERE id = $id");
        var id = delete.Parameters.Add("$id", SqliteType.Text);
        var removed = 0;
        foreach (var one in ids)
        {
            cancellation.ThrowIfCancellationRequested();
            id.Value = SoundText.Of(one);
            removed += delete.ExecuteNonQuery();
        }

        return removed;
    }

    /// <summary>The entry of an id; null when there is none.</summary>
    public VerbatimEntry? Find(string id)
    {
        using var select = Command($"SELECT {Columns} FROM verbatims WHERE id = $id");
        _ = select.Parameters.AddWithValue("$id", id);
        using var reader = select.ExecuteReader();
        return reader.Read() ? Entry(reader) : null;
    }

    /// <summary>The entry of a row, which has to be there.</summary>
    public VerbatimEntry At(long row)
    {
        using var select = Command($"SELECT {Columns} FROM verbatims WHERE row = $row");
        _ = select.Parameters.AddWithValue("$row", row);
        using var reader = select.ExecuteReader();
        return reader.Read() ? Entry(reader)
            : throw new InvalidOperationException("The index has a row that is not stored.");
    }

    /// <summary>All entries with their rows, rising.</summary>
    public IEnumerable<(long Row, VerbatimEntry Entry)> All()
    {
        using var select = Command($"SELECT {Columns} FROM verbatims ORDER BY row");
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt64(0), Entry(reader));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        _connection.Dispose();
    }

    private static SqliteParameter[] Parameters(SqliteCommand command) =>
    [
        .. Names.Select(name => command.Parameters.Add(new SqliteParameter(name, null))),
    ];

    private static void Fill(SqliteParameter[] parameters, VerbatimEntry entry)
    {
        object[] values =
        [
            entry.Id, entry.Text, entry.Day is { } day ? day.DayNumber : DBNull.Value, entry.Source, entry.Language,
            entry.Sentiment, StoredLists.Write(entry.Themes), StoredLists.Write(entry.Segments),
        ];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i].Value = values[i];
        }
    }

    private static VerbatimEntry Entry(SqliteDataReader reader) => new(reader.GetString(1), reader.GetString(2))
    {
        Day = reader.IsDBNull(3) ? null : DateOnly.FromDayNumber(reader.GetInt32(3)),
        Source = reader.GetString(4),
        Language = reader.GetString(5),
        Sentiment = reader.GetString(6),
        Themes = StoredLists.Read(reader.GetString(7)),
        Segments = StoredLists.ReadPairs(reader.GetString(8)),
    };

    private long Whole(string sql)
    {
        using var command = Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        _ = command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        return command;
    }
}
