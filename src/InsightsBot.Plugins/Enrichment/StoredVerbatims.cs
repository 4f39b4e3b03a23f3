using InsightsBot.Semantics.Model;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Enrichment;

/// <summary>Reads the texts of a complete file one after the other.</summary>
/// <remarks>Only reads. May be used several times.</remarks>
public sealed class StoredVerbatims(string path)
{
    private const string Separator = "\u001f";

    /// <summary>How many texts there are.</summary>
    public long Count()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {VerbatimNames.Verbatims}";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>All texts in the order in which they were read.</summary>
    public IEnumerable<StoredVerbatim> All()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT {VerbatimNames.Id}, {VerbatimNames.Source}, {VerbatimNames.RecordId}, {VerbatimNames.WrittenOn},
                {VerbatimNames.Text}, {VerbatimNames.Language}, {VerbatimNames.Sentiment},
                {VerbatimNames.SentimentProbability}, {VerbatimNames.RepeatOf},
                (SELECT group_concat({VerbatimNames.Theme} || '{Separator}' || {VerbatimNames.MainTheme}
                    || '{Separator}' || {VerbatimNames.ThemeSentiment}, '{Separator}')
                FROM {VerbatimNames.Mentions} AS m WHERE m.{VerbatimNames.Id} = v.{VerbatimNames.Id})
            FROM {VerbatimNames.Verbatims} AS v ORDER BY rowid
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new StoredVerbatim(
                reader.GetString(0), reader.GetString(1), reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetString(4), reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetString(6), reader.IsDBNull(7) ? null : reader.GetDouble(7),
                reader.GetString(8), reader.IsDBNull(9) ? [] : Mentions(reader.GetString(9)));
        }
    }

    private static EnrichedMention[] Mentions(string text) =>
        [.. text.Split(Separator).Chunk(3).Select(m => new EnrichedMention(m[0], m[1], m[2]))];

    private SqliteConnection Open()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }
}
