using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.AskLogs;

/// <summary>A run as a row of the log.</summary>
internal static class RunRow
{
    /// <summary>The last judgement on a run, beside its columns.</summary>
    public const string LastJudgement =
        "(SELECT helpful FROM feedback WHERE run = runs.id ORDER BY feedback.at DESC LIMIT 1)";

    /// <summary>The function that finds words in any case; SQLite's own knows no umlauts.</summary>
    public const string Holds = "holds";

    /// <summary>The values in the order of the columns.</summary>
    public static IReadOnlyList<object?> Values(LoggedRun run) =>
    [
        run.Id, run.At.ToUnixTimeMilliseconds(), run.Question, run.Status, run.Language, run.Interpretation,
        run.QueryKey, run.Answer, run.NotUnderstood, run.Statements, run.Table, run.Rows, run.Citations, run.Sureness,
        run.Read.TotalMilliseconds, run.Query.TotalMilliseconds, run.Total.TotalMilliseconds, run.Channel, run.Asker,
        run.Conversation, run.DataAsOf, run.Model, run.Version, string.Join(' ', run.Named),
    ];

    /// <summary>The run of a row.</summary>
    public static LoggedRun Of(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        Question = row.GetString(2),
        Status = row.GetString(3),
        Language = row.GetString(4),
        Interpretation = row.GetString(5),
        QueryKey = Text(row, 6),
        Answer = row.GetString(7),
        NotUnderstood = row.GetString(8),
        Statements = row.GetString(9),
        Table = row.GetString(10),
        Rows = row.GetInt32(11),
        Citations = row.GetInt32(12),
        Sureness = row.GetDouble(13),
        Read = TimeSpan.FromMilliseconds(row.GetDouble(14)),
        Query = TimeSpan.FromMilliseconds(row.GetDouble(15)),
        Total = TimeSpan.FromMilliseconds(row.GetDouble(16)),
        Channel = row.GetString(17),
        Asker = Text(row, 18),
        Conversation = Text(row, 19),
        DataAsOf = Text(row, 20),
        Model = row.GetString(21),
        Version = row.GetString(22),
        Named = row.GetString(23).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        IsHelpful = row.IsDBNull(24) ? null : row.GetInt64(24) != 0,
    };

    /// <summary>A filter as a condition, with its values.</summary>
    public static (string Condition, IReadOnlyList<object?> Values) Where(RunFilter filter)
    {
        var (conditions, values) = (new List<string>(), new List<object?>());
        Add(filter.Since?.ToUnixTimeMilliseconds(), place => $"at >= {place}");
        Add(filter.Status, place => $"status = {place}");
        Add(filter.IsHelpful, place => $"{LastJudgement} = {place}");
        Add(filter.Channel, place => $"channel = {place}");
        Add(filter.Search, place => $"{Holds}(question || ' ' || answer, {place})");
        Add(filter.Id, place => $"substr(id, 1, length({place})) = {place}");
        return (conditions.Count == 0 ? "1" : string.Join(" AND ", conditions), values);

        void Add(object? value, Func<string, string> condition)
        {
            if (value is not null)
            {
                conditions.Add(condition($"@{values.Count}"));
                values.Add(value);
            }
        }
    }

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
