using InsightsBot.Semantics.Model;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Enrichment;

/// <summary>The file beside a warehouse's private copy that holds what reading its texts gave.</summary>
/// <remarks>
/// Written in batches, each of them whole or not at all, under another name until it is complete: a build that was
/// killed goes on where it stopped. One writer at a time; a complete file is only ever read, but where a
/// customer is forgotten.
/// </remarks>
public sealed class VoicesFile : IDisposable
{
    private const int BatchSize = 5_000;
    private readonly string _path;
    private readonly string _partPath;
    private readonly IReadOnlyList<string> _targets;
    private readonly SqliteConnection _connection;
    private readonly List<EnrichedVerbatim> _batch = [];

    /// <summary>Begins a file, or goes on with one that was not finished for the same key.</summary>
    /// <param name="path">Where the complete file will stand.</param>
    /// <param name="key">What it is made from: content, model and way of reading. Another key begins anew.</param>
    /// <param name="targets">The datasets that texts lead to beside their own.</param>
    /// <param name="sources">The datasets that texts come from.</param>
    public VoicesFile(string path, string key, IReadOnlyList<string> targets, IReadOnlyList<string> sources)
    {
        SQLitePCL.Batteries_V2.Init();
        (_path, _partPath) = (path, path + ".part");
        _targets = [.. sources, .. targets];
        Sources = sources;
        _connection = Open(_partPath);
        if (KeyIn(_connection) != key)
        {
            _connection.Dispose();
            File.Delete(_partPath);
            File.Delete(_partPath + "-journal");
            _connection = Open(_partPath);
            Create(key);
        }
    }

    private IReadOnlyList<string> Sources { get; }

    /// <summary>The keys of texts that an unfinished build has already stored, with the texts they repeat.</summary>
    public IReadOnlySet<string> Stored()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        using var command = Command($"SELECT {VerbatimNames.Id} FROM {VerbatimNames.Verbatims}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _ = found.Add(reader.GetString(0));
        }

        return found;
    }

    /// <summary>Adds a text; every few thousand are written together.</summary>
    public void Add(EnrichedVerbatim verbatim)
    {
        _batch.Add(verbatim);
        if (_batch.Count >= BatchSize)
        {
            Flush();
        }
    }

    /// <summary>Keeps what is to be known of the reading as a whole, such as what it was learned from.</summary>
    public void Note(string name, string value)
    {
        using var command = Command("INSERT OR REPLACE INTO hub_notes VALUES (@name, @value)");
        _ = command.Parameters.AddWithValue("@name", name);
        _ = command.Parameters.AddWithValue("@value", value);
        _ = command.ExecuteNonQuery();
    }

    /// <summary>The notes of a complete file.</summary>
    public static IReadOnlyDictionary<string, string> Notes(string path)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var connection = Open(path, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, value FROM hub_notes";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found[reader.GetString(0)] = reader.GetString(1);
        }

        return found;
    }

    /// <summary>Writes what is left, builds the indexes and gives the file its name.</summary>
    public void Complete()
    {
        Flush();
        Execute($"""
            CREATE INDEX hub_mentions_by_theme ON {VerbatimNames.Mentions} ({VerbatimNames.Theme}, {VerbatimNames.Id});
            CREATE INDEX hub_mentions_by_text ON {VerbatimNames.Mentions} ({VerbatimNames.Id});
            CREATE INDEX hub_verbatims_by_day ON {VerbatimNames.Verbatims} ({VerbatimNames.WrittenOn});
            """);
        foreach (var target in _targets)
        {
            Execute($"CREATE INDEX {Quoted("hub_by_" + target)} ON {VerbatimNames.Verbatims} " +
                $"({Quoted(VerbatimNames.KeyOf(target))})");
        }

        Execute("ANALYZE");
        _connection.Dispose();
        File.Move(_partPath, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Create(string key)
    {
        var keys = string.Concat(_targets.Select(t => $", {Quoted(VerbatimNames.KeyOf(t))}"));
        Execute($"""
            CREATE TABLE hub_made_from (made_from TEXT NOT NULL);
            CREATE TABLE hub_notes (name TEXT PRIMARY KEY, value TEXT NOT NULL);
            CREATE TABLE {VerbatimNames.Verbatims} (
                {VerbatimNames.Id} TEXT PRIMARY KEY, {VerbatimNames.Source} TEXT NOT NULL,
                {VerbatimNames.RecordId} TEXT NOT NULL, {VerbatimNames.WrittenOn} TEXT,
                {VerbatimNames.Text} TEXT NOT NULL, {VerbatimNames.Language} TEXT NOT NULL,
                {VerbatimNames.Sentiment} TEXT, {VerbatimNames.SentimentPoints} INTEGER,
                {VerbatimNames.SentimentProbability} REAL, {VerbatimNames.RepeatOf} TEXT NOT NULL{keys});
            CREATE TABLE {VerbatimNames.Mentions} (
                {VerbatimNames.Id} TEXT NOT NULL, {VerbatimNames.Theme} TEXT NOT NULL,
                {VerbatimNames.MainTheme} TEXT NOT NULL, {VerbatimNames.ThemeSentiment} TEXT NOT NULL);
            """);
        using var command = Command("INSERT INTO hub_made_from VALUES (@key)");
        _ = command.Parameters.AddWithValue("@key", key);
        _ = command.ExecuteNonQuery();
    }

    private void Flush()
    {
        using var transaction = _connection.BeginTransaction();
        using var text = Command($"INSERT OR REPLACE INTO {VerbatimNames.Verbatims} VALUES "
            + $"({string.Join(", ", Enumerable.Range(0, 10 + _targets.Count).Select(i => $"@{i}"))})");
        using var mention = Command($"INSERT INTO {VerbatimNames.Mentions} VALUES (@0, @1, @2, @3)");
        foreach (var verbatim in _batch)
        {
            var raw = verbatim.Raw;
            Run(text,
            [
                raw.Id, raw.Source, raw.RecordId, raw.Day, verbatim.Text, verbatim.Language, verbatim.Sentiment,
                PointsOf(verbatim.Sentiment), verbatim.Probability, verbatim.RepeatOf,
                .. Sources.Select(s => s == raw.Source ? raw.Key : null), .. raw.Keys,
            ]);
            foreach (var said in verbatim.Mentions)
            {
                Run(mention, [raw.Id, said.Theme, said.MainTheme, said.Sentiment]);
            }
        }

        transaction.Commit();
        _batch.Clear();
    }

    private static object? PointsOf(string? sentiment) => sentiment switch
    {
        VerbatimNames.Positive => 100,
        VerbatimNames.Negative => -100,
        null => null,
        _ => 0,
    };

    private static void Run(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        while (command.Parameters.Count < values.Length)
        {
            _ = command.Parameters.AddWithValue($"@{command.Parameters.Count}", DBNull.Value);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        _ = command.ExecuteNonQuery();
    }

    private static string? KeyIn(SqliteConnection connection)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT made_from FROM hub_made_from";
            return command.ExecuteScalar() as string;
        }
        catch (SqliteException)
        {
            // A new file, or one that broke off before it had a table: it begins anew.
            return null;
        }
    }

    private static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static SqliteConnection Open(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private void Execute(string text)
    {
        using var command = Command(text);
        _ = command.ExecuteNonQuery();
    }
}
