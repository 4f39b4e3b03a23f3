using Microsoft.Data.Sqlite;

namespace InsightsBot.Tests.Evaluation.Search;

/// <summary>What a database offers by itself: FTS5 with its own words and its own BM25.</summary>
internal sealed class PlainSearch : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public PlainSearch(IReadOnlyList<LabelledText> texts)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'unicode61')";
        _ = create.ExecuteNonQuery();
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO texts(rowid, text) VALUES ($row, $text)";
        var row = insert.Parameters.Add("$row", SqliteType.Integer);
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        for (var i = 0; i < texts.Count; i++)
        {
            (row.Value, text.Value) = (i, texts[i].Text);
            _ = insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The places of the best texts; a text has at least one of the words.</summary>
    public IReadOnlyList<int> Find(string words, int top)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT rowid FROM texts WHERE texts MATCH $words ORDER BY rank, rowid LIMIT $top";
        _ = select.Parameters.AddWithValue("$words", string.Join(" OR ", words
            .Split((char[])[' ', '-', '&'], StringSplitOptions.RemoveEmptyEntries).Select(w => $"\"{w}\"")));
        _ = select.Parameters.AddWithValue("$top", top);
        using var reader = select.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0));
        }

        return found;
    }

    public void Dispose() => _connection.Dispose();
}
