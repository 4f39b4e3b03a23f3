using System.Globalization;
using InsightsBot.Semantics.Model;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Enrichment;

/// <summary>Takes the texts of a customer out of a private copy and out of the files of read texts beside it.</summary>
/// <remarks>
/// Bytes are overwritten, not only freed, and the files are packed anew afterwards. Nobody else may write the files at
/// the same time. A killed erasure is repeated from the beginning.
/// </remarks>
public static class Erasure
{
    /// <summary>The customers who wrote anything.</summary>
    public static IReadOnlySet<string> Customers(string databasePath, IReadOnlyList<CustomerTexts> places)
    {
        using var connection = Open(databasePath);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            found.UnionWith(Texts(connection, $"SELECT DISTINCT {Q(place.Customer)} FROM {Q(place.Table)}\n"
                + $"WHERE {Q(place.Customer)} IS NOT NULL", null));
        }

        return found;
    }

    /// <summary>The ids of all texts that a customer's rows can have, emptied ones too.</summary>
    public static IReadOnlyList<string> Ids(
        string databasePath, IReadOnlyList<CustomerTexts> places, string customer)
    {
        using var connection = Open(databasePath);
        return [.. places.SelectMany(place => Texts(connection,
            $"SELECT {Q(place.Key)} FROM {Q(place.Table)}\nWHERE {Is(place)}", customer)
            .Select(key => $"{place.Dataset}/{key}")).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The texts of a customer: the id each is known by, and the words.</summary>
    public static IReadOnlyList<(string Id, string Text)> Of(
        string databasePath, IReadOnlyList<CustomerTexts> places, string customer)
    {
        using var connection = Open(databasePath);
        var found = new List<(string, string)>();
        foreach (var place in places)
        {
            foreach (var column in place.Texts)
            {
                using var command = Command(connection, $"SELECT {Q(place.Key)}, {Q(column)} FROM {Q(place.Table)}\n"
                    + $"WHERE {Is(place)} AND {Q(column)} IS NOT NULL", customer);
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    var key = Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture);
                    found.Add(($"{place.Dataset}/{key}", Convert.ToString(
                        reader.GetValue(1), CultureInfo.InvariantCulture) ?? ""));
                }
            }
        }

        return found;
    }

    /// <summary>Empties the text columns of a customer's rows; the rows themselves and their figures stay.</summary>
    public static void FromCopy(string databasePath, IReadOnlyList<CustomerTexts> places, string customer)
    {
        using var connection = Open(databasePath);
        foreach (var place in places.Where(p => p.Texts.Count > 0))
        {
            var empty = string.Join(", ", place.Texts.Select(t => $"{Q(t)} = NULL"));
            using var command = Command(connection, $"UPDATE {Q(place.Table)} SET {empty} WHERE {Is(place)}", customer);
            _ = command.ExecuteNonQuery();
        }

        Pack(connection);
    }

    /// <summary>Whether rows of others hold the same words.</summary>
    public static bool IsElsewhere(
        string databasePath, IReadOnlyList<CustomerTexts> places, string customer, string text)
    {
        using var connection = Open(databasePath);
        foreach (var place in places)
        {
            foreach (var column in place.Texts)
            {
                using var command = Command(connection,
                    $"SELECT 1 FROM {Q(place.Table)} WHERE {Q(column)} = @text AND {IsNot(place)} LIMIT 1", customer);
                _ = command.Parameters.AddWithValue("@text", text);
                if (command.ExecuteScalar() is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The texts of everybody but a customer.</summary>
    public static IEnumerable<string> OfOthers(
        string databasePath, IReadOnlyList<CustomerTexts> places, string customer)
    {
        using var connection = Open(databasePath);
        foreach (var text in places.SelectMany(place => place.Texts.SelectMany(column => Texts(
            connection, $"SELECT {Q(column)} FROM {Q(place.Table)}\nWHERE {Q(column)} IS NOT NULL AND {IsNot(place)}",
            customer))))
        {
            yield return text;
        }
    }

    /// <summary>Read texts of some ids, as they are kept: masked.</summary>
    public static IReadOnlyList<string> ReadTexts(string voicesPath, IReadOnlyCollection<string> ids)
    {
        using var connection = Open(voicesPath);
        return [.. ids.SelectMany(id => Texts(connection,
            $"SELECT {VerbatimNames.Text} FROM {VerbatimNames.Verbatims} WHERE {VerbatimNames.Id} = @value", id))];
    }

    /// <summary>Removes read texts and their themes.</summary>
    /// <returns>How many texts there were.</returns>
    public static int FromReadTexts(string voicesPath, IReadOnlyCollection<string> ids)
    {
        using var connection = Open(voicesPath);
        var removed = 0;
        foreach (var id in ids)
        {
            using var mentions = Command(connection,
                $"DELETE FROM {VerbatimNames.Mentions} WHERE {VerbatimNames.Id} = @value", id);
            _ = mentions.ExecuteNonQuery();
            using var text = Command(connection,
                $"DELETE FROM {VerbatimNames.Verbatims} WHERE {VerbatimNames.Id} = @value", id);
            removed += text.ExecuteNonQuery();
        }

        Pack(connection);
        return removed;
    }

    private static void Pack(SqliteConnection connection)
    {
        using var command = Command(connection, "VACUUM", null);
        _ = command.ExecuteNonQuery();
    }

    private static string Is(CustomerTexts place) => $"CAST({Q(place.Customer)} AS TEXT) = @value";

    private static string IsNot(CustomerTexts place) => $"CAST({Q(place.Customer)} AS TEXT) IS NOT @value";

    private static IEnumerable<string> Texts(SqliteConnection connection, string sql, string? value)
    {
        using var command = Command(connection, sql, value);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "";
        }
    }

    private static string Q(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static SqliteCommand Command(SqliteConnection connection, string text, string? value)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        if (value is not null)
        {
            _ = command.Parameters.AddWithValue("@value", value);
        }

        return command;
    }

    private static SqliteConnection Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false,
        }.ToString());
        connection.Open();
        using var command = Command(connection, "PRAGMA secure_delete = ON", null);
        _ = command.ExecuteNonQuery();
        return connection;
    }
}
