using System.Globalization;
using InsightsBot.Semantics.Text;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.AskLogs;

/// <summary>The SQLite file that keeps what was asked; several processes may write it at once.</summary>
/// <remarks>
/// Written ahead (WAL), a batch whole or not at all: a killed writer leaves no half run. Deleted runs are overwritten
/// with zeros. Calls on one object do not overlap.
/// </remarks>
public sealed class AskLogFile : IDisposable
{
    private const int BusyCode = 5;
    private const int LockedCode = 6;
    private readonly SqliteConnection _connection;
    private readonly AskLogLimits _limits;
    private readonly string? _path;

    private AskLogFile(SqliteConnection connection, AskLogLimits limits, string? path) =>
        (_connection, _limits, _path) = (connection, limits, path);

    /// <summary>Opens a log, and makes it where there is none.</summary>
    /// <param name="path">The file; null keeps the log in memory.</param>
    /// <param name="limits">How much is kept.</param>
    /// <exception cref="AskLogException">The file cannot be opened, or is not an ask log of this program.</exception>
    public static AskLogFile Open(string? path, AskLogLimits limits) =>
        Connect(path, limits, path is null ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWriteCreate);

    /// <summary>Opens a log to look at it; a file that is not there is not made.</summary>
    /// <returns>The log; null where there is no file.</returns>
    /// <exception cref="AskLogException">The file cannot be opened, or is not an ask log of this program.</exception>
    public static AskLogFile? OpenExisting(string path, AskLogLimits limits) =>
        File.Exists(path) ? Connect(path, limits, SqliteOpenMode.ReadWrite) : null;

    /// <summary>Writes entries together, and lets go of what is too old or too much.</summary>
    /// <exception cref="AskLogException">They cannot be written; none of them was.</exception>
    public void Write(AskLogBatch batch, DateTimeOffset now) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        foreach (var run in batch.Runs)
        {
            Run($"INSERT OR IGNORE INTO runs ({AskLogSchema.Columns}) VALUES ({Places(24)})", RunRow.Values(run));
        }

        foreach (var shown in batch.Messages)
        {
            Run("INSERT OR REPLACE INTO messages (conversation, message, run)\n"
                + "SELECT @0, @1, id FROM runs WHERE id = @2", [shown.Conversation, shown.Message, shown.Run]);
        }

        foreach (var judged in batch.Judged)
        {
            Run("INSERT OR REPLACE INTO feedback (run, asker, at, helpful, reason)\n"
                + "SELECT id, @1, @2, @3, @4 FROM runs WHERE id = @0",
                [judged.Run, judged.Asker, judged.At.ToUnixTimeMilliseconds(), judged.IsHelpful, judged.Reason]);
        }

        foreach (var proposed in batch.Proposed)
        {
            Run("INSERT OR REPLACE INTO proposals (run, question, language, read_key, chosen_key, chosen_words, asker, "
                + "at, model, named)\nVALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, "
                + "COALESCE((SELECT named FROM runs WHERE id = @0), ''))",
                [
                    proposed.Run, proposed.Question, proposed.Language, proposed.Read, proposed.Chosen,
                    proposed.ChosenWords, proposed.Asker, proposed.At.ToUnixTimeMilliseconds(), proposed.Model,
                ]);
        }

        Run("DELETE FROM runs WHERE number <= (SELECT MAX(number) FROM runs) - @0 OR at < @1",
            [_limits.RunsMax, (now - _limits.AgeMax).ToUnixTimeMilliseconds()]);
        Run("DELETE FROM proposals WHERE number <= (SELECT MAX(number) FROM proposals) - @0", [_limits.ProposalsMax]);
        transaction.Commit();
    });

    /// <summary>Whether a run is in the log.</summary>
    public bool Has(string run) => Guarded(() => Scalar("SELECT 1 FROM runs WHERE id = @0", [run]) is not null);

    /// <summary>The run that a message of a conversation shows; null where none is known.</summary>
    public string? RunOf(string conversation, string message) => Guarded(() =>
        Scalar("SELECT run FROM messages WHERE conversation = @0 AND message = @1", [conversation, message]) as string);

    /// <summary>The runs that a filter lets pass, newest first.</summary>
    public IReadOnlyList<LoggedRun> Runs(RunFilter filter) => Guarded(() =>
    {
        var (where, values) = RunRow.Where(filter);
        using var command = Command(
            $"SELECT {AskLogSchema.Columns}, {RunRow.LastJudgement} FROM runs WHERE {where}\n"
            + $"ORDER BY number DESC LIMIT {filter.CountMax ?? -1}", values);
        using var reader = command.ExecuteReader();
        var found = new List<LoggedRun>();
        while (reader.Read())
        {
            found.Add(RunRow.Of(reader));
        }

        return found;
    });

    /// <summary>The judgements on a run, or on all runs, oldest first.</summary>
    /// <param name="run">The run; null for all.</param>
    public IReadOnlyList<LoggedFeedback> Feedback(string? run) => Guarded(() =>
    {
        using var command = Command(
            "SELECT run, asker, at, helpful, reason FROM feedback WHERE @0 IS NULL OR run = @0 ORDER BY at", [run]);
        using var reader = command.ExecuteReader();
        var found = new List<LoggedFeedback>();
        while (reader.Read())
        {
            found.Add(new LoggedFeedback(reader.GetString(0), reader.GetString(1),
                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2)), reader.GetInt64(3) != 0,
                reader.IsDBNull(4) ? null : reader.GetString(4)));
        }

        return found;
    });

    /// <summary>The proposals, oldest first.</summary>
    public IReadOnlyList<LoggedProposal> Proposals() => Guarded(() =>
    {
        using var command = Command("SELECT run, question, language, read_key, chosen_key, chosen_words, asker, at, "
            + "model FROM proposals ORDER BY number", []);
        using var reader = command.ExecuteReader();
        var found = new List<LoggedProposal>();
        while (reader.Read())
        {
            found.Add(new LoggedProposal(reader.GetString(0), reader.GetString(1), reader.GetString(2),
                reader.GetString(3), reader.GetString(4), reader.GetString(5), reader.GetString(6),
                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(7)), reader.GetString(8)));
        }

        return found;
    });

    /// <summary>Deletes runs and proposals from before a moment.</summary>
    /// <returns>How many runs went.</returns>
    public int DeleteBefore(DateTimeOffset moment) => Deleted(() =>
    {
        Run("DELETE FROM proposals WHERE at < @0", [moment.ToUnixTimeMilliseconds()]);
        return Run("DELETE FROM runs WHERE at < @0", [moment.ToUnixTimeMilliseconds()]);
    });

    /// <summary>Deletes runs and proposals that name a customer.</summary>
    /// <param name="word">The customer's number as it may stand in a text.</param>
    /// <param name="hashes">Keyed hashes of the number and of the customer's texts.</param>
    /// <param name="passages">Passages of the customer's texts.</param>
    /// <returns>How many runs went.</returns>
    public int Forget(string word, IReadOnlyList<string> hashes, IReadOnlyList<string> passages) => Deleted(() =>
    {
        var mentions = new Mentions(word, hashes, passages);
        var removed = 0;
        foreach (var (table, texts) in Mentions.Places)
        {
            var found = new List<long>();
            using (var command = Command($"SELECT number, named, {texts} FROM {table}", []))
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read())
                {
                    if (mentions.Are(reader))
                    {
                        found.Add(reader.GetInt64(0));
                    }
                }
            }

            found.ForEach(number => Run($"DELETE FROM {table} WHERE number = @0", [number]));
            removed += table == Mentions.Runs ? found.Count : 0;
        }

        return removed;
    });

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static AskLogFile Connect(string? path, AskLogLimits limits, SqliteOpenMode mode)
    {
        SQLitePCL.Batteries_V2.Init();
        var file = new AskLogFile(
            new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path ?? ":memory:", Mode = mode, Pooling = false, ForeignKeys = true,
                DefaultTimeout = Math.Max(1, (int)limits.BusyMax.TotalSeconds),
            }.ToString()),
            limits, path);
        try
        {
            file.Guarded(() => file.Begin(mode));
            return file;
        }
        catch (AskLogException)
        {
            file.Dispose();
            throw;
        }
    }

    private void Begin(SqliteOpenMode mode)
    {
        if (mode == SqliteOpenMode.ReadWriteCreate)
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path!))!);
        }

        _connection.Open();
        _connection.CreateFunction(RunRow.Holds,
            (string text, string words) => text.Contains(words, StringComparison.CurrentCultureIgnoreCase));
        // The wait of ADO.NET sleeps in steps; that of SQLite covers opening the log for the first time, too.
        Run($"PRAGMA busy_timeout = {(int)_limits.BusyMax.TotalMilliseconds}", []);
        Run("PRAGMA journal_mode = WAL", []);
        Run("PRAGMA synchronous = NORMAL", []);
        Run("PRAGMA secure_delete = ON", []);
        if (AskLogSchema.Ensure(_connection) > AskLogSchema.Version)
        {
            throw new AskLogException(new BilingualText(
                $"Das Protokoll „{_path}“ stammt von einer neueren Version; es bleibt unberührt.",
                $"The log “{_path}” is of a newer version; it stays untouched."));
        }
    }

    /// <summary>Deletes in one step; then nothing of it is left in the file or beside it.</summary>
    private int Deleted(Func<int> delete) => Guarded(() =>
    {
        int removed;
        using (var transaction = _connection.BeginTransaction(deferred: false))
        {
            removed = delete();
            transaction.Commit();
        }

        Run("VACUUM", []);
        Run("PRAGMA wal_checkpoint(TRUNCATE)", []);
        return removed;
    });

    private void Guarded(Action run) => Guarded(() =>
    {
        run();
        return 0;
    });

    private T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new AskLogException(new BilingualText(
                $"Das Protokoll „{_path}“ ist nicht zugänglich ({failure.Message}); Rechte und freier Platz sind zu "
                + "prüfen, eine beschädigte Datei lässt sich löschen.",
                $"The log “{_path}” is not accessible ({failure.Message}); permissions and free space need a look, a "
                + "damaged file can be deleted."), failure)
            {
                IsBusy = failure is SqliteException { SqliteErrorCode: BusyCode or LockedCode },
            };
        }
    }

    private int Run(string text, IReadOnlyList<object?> values)
    {
        using var command = Command(text, values);
        return command.ExecuteNonQuery();
    }

    private object? Scalar(string text, IReadOnlyList<object?> values)
    {
        using var command = Command(text, values);
        return command.ExecuteScalar();
    }

    private SqliteCommand Command(string text, IReadOnlyList<object?> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (index, value) in values.Index())
        {
            _ = command.Parameters.AddWithValue(
                string.Create(CultureInfo.InvariantCulture, $"@{index}"), value ?? DBNull.Value);
        }

        return command;
    }

    private static string Places(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"@{i}"));
}
