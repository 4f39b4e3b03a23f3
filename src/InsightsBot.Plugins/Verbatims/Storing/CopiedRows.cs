using System.Globalization;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Verbatims.Storing;

/// <summary>Reads the rows of a copy that hold words.</summary>
internal static class CopiedRows
{
    static CopiedRows() => SQLitePCL.Batteries_V2.Init();

    /// <summary>The verbatims of a column.</summary>
    public static IEnumerable<VerbatimEntry> Read(string database, VerbatimColumn column)
    {
        using var connection = Open(database);
        using var select = connection.CreateCommand();
        select.CommandText = Sql(column);
        using var reader = Begin(select);
        while (reader.Read())
        {
            var read = VerbatimReader.Read(Cell(reader, 1));
            if (!read.IsEmpty)
            {
                yield return Entry(reader, column, read);
            }
        }
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw new IOException(failure.Message, failure);
        }
    }

    private static SqliteDataReader Begin(SqliteCommand select)
    {
        try
        {
            return select.ExecuteReader();
        }
        catch (SqliteException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    /// <summary>Row number, words, day, then keys and segments; all names stand in quotation marks.</summary>
    private static string Sql(VerbatimColumn column)
    {
        var day = column.Day is null ? "NULL" : Quote(column.Day);
        var others = column.Keys.Concat(column.Segments).Select(Quote);
        return $"SELECT {string.Join(", ", others.Prepend(day).Prepend(Quote(column.Text)).Prepend("rowid"))} "
            + $"FROM {Quote(column.Table)} ORDER BY rowid";
    }

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static VerbatimEntry Entry(SqliteDataReader reader, VerbatimColumn column, ReadVerbatim read)
    {
        const int first = 3;
        var keys = column.Keys.Count == 0 ? Cell(reader, 0)
            : string.Join('/', column.Keys.Select((_, i) => Cell(reader, first + i) ?? ""));
        var segments = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < column.Segments.Count; i++)
        {
            if (Cell(reader, first + column.Keys.Count + i) is { } value)
            {
                segments[column.Segments[i]] = value;
            }
        }

        return new VerbatimEntry($"{column.Source}/{keys}", read.Text)
        {
            Day = Day(Cell(reader, 2)),
            Source = column.Source,
            Language = read.Language switch
            {
                GuessedLanguage.German => "de",
                GuessedLanguage.English => "en",
                GuessedLanguage.Unknown or GuessedLanguage.Other => "",
            },
            Segments = segments,
        };
    }

    private static string? Cell(SqliteDataReader reader, int at) =>
        reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? cell) =>
        cell is { Length: >= 10 } && DateOnly.TryParseExact(cell[..10], "yyyy-MM-dd", out var day) ? day : null;
}
