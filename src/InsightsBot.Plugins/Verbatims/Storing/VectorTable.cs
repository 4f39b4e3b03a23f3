using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Verbatims.Storing;

/// <summary>Vectors of texts that came from outside, beside the texts: they go with the text they belong to.</summary>
internal sealed class VectorTable(Func<string, SqliteCommand> command)
{
    /// <summary>Makes the tables where they are missing.</summary>
    public const string Schema =
        """
        CREATE TABLE IF NOT EXISTS vectors(row INTEGER PRIMARY KEY, numbers BLOB NOT NULL, scale REAL NOT NULL);
        CREATE TABLE IF NOT EXISTS embedding(model TEXT NOT NULL, dimension INTEGER NOT NULL);
        CREATE TRIGGER IF NOT EXISTS removed AFTER DELETE ON verbatims
          BEGIN DELETE FROM vectors WHERE row = old.row; END;
        CREATE TRIGGER IF NOT EXISTS replaced AFTER UPDATE OF text ON verbatims WHEN old.text <> new.text
          BEGIN DELETE FROM vectors WHERE row = old.row; END;
        """;

    /// <summary>What the vectors were made by, and how many numbers each has; null without vectors.</summary>
    public (string Model, int Dimension)? Kind
    {
        get
        {
            using var select = command("SELECT model, dimension FROM embedding");
            using var reader = select.ExecuteReader();
            return reader.Read() ? (reader.GetString(0), reader.GetInt32(1)) : null;
        }
    }

    /// <summary>How many texts have no vector.</summary>
    public int Missing
    {
        get
        {
            using var select = command(
                "SELECT COUNT(*) FROM verbatims AS v WHERE NOT EXISTS(SELECT 1 FROM vectors WHERE row = v.row)");
            return Convert.ToInt32(select.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Begins anew with vectors of a kind.</summary>
    public void Begin(string model, int dimension)
    {
        using var clear = command("DELETE FROM vectors; DELETE FROM embedding");
        _ = clear.ExecuteNonQuery();
        using var insert = command("INSERT INTO embedding VALUES ($model, $dimension)");
        _ = insert.Parameters.AddWithValue("$model", model);
        _ = insert.Parameters.AddWithValue("$dimension", dimension);
        _ = insert.ExecuteNonQuery();
    }

    /// <summary>The next texts that have no vector.</summary>
    /// <param name="after">Rows up to this one are passed over.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<(long Row, string Text)> Next(long after, int count)
    {
        using var select = command(
            "SELECT row, text FROM verbatims AS v WHERE row > $after "
            + "AND NOT EXISTS(SELECT 1 FROM vectors WHERE row = v.row) ORDER BY row LIMIT $count");
        _ = select.Parameters.AddWithValue("$after", after);
        _ = select.Parameters.AddWithValue("$count", count);
        using var reader = select.ExecuteReader();
        var found = new List<(long, string)>();
        while (reader.Read())
        {
            found.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return found;
    }

    /// <summary>Keeps the vector of a text, unless the text is another by now.</summary>
    public void Put(long row, string text, byte[] numbers, float scale)
    {
        using var insert = command(
            "INSERT OR REPLACE INTO vectors SELECT row, $numbers, $scale FROM verbatims "
            + "WHERE row = $row AND text = $text");
        _ = insert.Parameters.AddWithValue("$row", row);
        _ = insert.Parameters.AddWithValue("$text", text);
        _ = insert.Parameters.AddWithValue("$numbers", numbers);
        _ = insert.Parameters.AddWithValue("$scale", scale);
        _ = insert.ExecuteNonQuery();
    }

    /// <summary>All vectors in the order of their rows.</summary>
    public IEnumerable<(byte[] Numbers, float Scale)> All()
    {
        using var select = command("SELECT numbers, scale FROM vectors ORDER BY row");
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetFieldValue<byte[]>(0), (float)reader.GetDouble(1));
        }
    }
}
