using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.AskLogs;

/// <summary>The tables of the ask log.</summary>
internal static class AskLogSchema
{
    /// <summary>The version this program writes; a file of a later one is left alone.</summary>
    public const int Version = 1;

    /// <summary>Columns of a run, in the order they are written and read.</summary>
    public const string Columns = "id, at, question, status, language, interpretation, query_key, answer, "
        + "not_understood, statements, figures, row_count, citations, sureness, read_ms, query_ms, total_ms, channel, "
        + "asker, conversation, data_as_of, model, version, named";

    private const string Tables = """
        CREATE TABLE runs (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,
            question TEXT NOT NULL, status TEXT NOT NULL, language TEXT NOT NULL, interpretation TEXT NOT NULL,
            query_key TEXT, answer TEXT NOT NULL, not_understood TEXT NOT NULL, statements TEXT NOT NULL,
            figures TEXT NOT NULL, row_count INTEGER NOT NULL, citations INTEGER NOT NULL, sureness REAL NOT NULL,
            read_ms REAL NOT NULL, query_ms REAL NOT NULL, total_ms REAL NOT NULL, channel TEXT NOT NULL, asker TEXT,
            conversation TEXT, data_as_of TEXT, model TEXT NOT NULL, version TEXT NOT NULL, named TEXT NOT NULL);
        CREATE INDEX runs_by_time ON runs (at);
        CREATE TABLE messages (
            conversation TEXT NOT NULL, message TEXT NOT NULL,
            run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE, PRIMARY KEY (conversation, message));
        CREATE INDEX messages_by_run ON messages (run);
        CREATE TABLE feedback (
            run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE, asker TEXT NOT NULL, at INTEGER NOT NULL,
            helpful INTEGER NOT NULL, reason TEXT, PRIMARY KEY (run, asker));
        CREATE TABLE proposals (
            number INTEGER PRIMARY KEY AUTOINCREMENT, run TEXT NOT NULL, question TEXT NOT NULL,
            language TEXT NOT NULL, read_key TEXT NOT NULL, chosen_key TEXT NOT NULL, chosen_words TEXT NOT NULL,
            asker TEXT NOT NULL, at INTEGER NOT NULL, model TEXT NOT NULL, named TEXT NOT NULL DEFAULT '',
            UNIQUE (run, asker));
        """;

    /// <summary>Makes the tables where there are none; several processes may do so at once.</summary>
    /// <returns>The version of the file.</returns>
    public static long Ensure(SqliteConnection connection)
    {
        var version = Scalar(connection, "PRAGMA user_version");
        if (version != 0)
        {
            return version;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        version = Scalar(connection, "PRAGMA user_version", transaction);
        if (version == 0)
        {
            _ = Command(connection, Tables, transaction).ExecuteNonQuery();
            _ = Command(connection, $"PRAGMA user_version = {Version}", transaction).ExecuteNonQuery();
            version = Version;
        }

        transaction.Commit();
        return version;
    }

    private static long Scalar(SqliteConnection connection, string text, SqliteTransaction? transaction = null)
    {
        using var command = Command(connection, text, transaction);
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteCommand Command(SqliteConnection connection, string text, SqliteTransaction? transaction)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return command;
    }
}
