using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Enrichment;

/// <summary>Reads the texts of a warehouse's private copy, row by row.</summary>
/// <remarks>Only reads. One reader at a time per object; any number of objects.</remarks>
public sealed class RawVerbatims(string databasePath, IReadOnlyList<VerbatimSource> sources)
{
    /// <summary>The datasets that texts lead to beside their own, in the order of their keys.</summary>
    public IReadOnlyList<string> Targets { get; } =
        [.. sources.SelectMany(s => s.Keys.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>How many texts there are.</summary>
    public long Count()
    {
        using var connection = Open();
        return sources.Sum(source =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT({Quoted(source.Text)}) FROM {Quoted(source.Dataset.Table)}";
            return (long)command.ExecuteScalar()!;
        });
    }

    /// <summary>All texts, source by source, in the order of their rows.</summary>
    public IEnumerable<RawVerbatim> All()
    {
        using var connection = Open();
        foreach (var source in sources)
        {
            using var command = connection.CreateCommand();
            var columns = new[] { source.Key, source.Text, source.Day, source.Rating }
                .Concat(Targets.Select(t => source.Keys.GetValueOrDefault(t)))
                .Select(c => c is null ? "NULL" : Quoted(c));
            command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {Quoted(source.Dataset.Table)}\n"
                + $"WHERE {Quoted(source.Text)} IS NOT NULL ORDER BY rowid";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                yield return new RawVerbatim(
                    source.Dataset.Name,
                    reader.GetValue(0),
                    Text(reader, 1) ?? "",
                    Text(reader, 2) is { Length: >= 10 } day ? day[..10] : null,
                    Text(reader, 3),
                    [
                        .. Enumerable.Range(4, Targets.Count)
                            .Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i)),
                    ]);
            }
        }
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column)
        ? null
        : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);

    private static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = databasePath, Mode = SqliteOpenMode.ReadOnly, Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }
}
