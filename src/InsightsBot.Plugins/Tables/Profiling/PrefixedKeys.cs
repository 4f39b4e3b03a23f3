using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Plugins.Tables.Copying;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>
/// Joins a key written as "C00001925" with one written as 1925, by a column of numbers in both tables.
/// </summary>
internal sealed partial class PrefixedKeys(SqliteFile file, List<BilingualText> notes)
{
    private const int ValuesMax = 5_000;

    private readonly Dictionary<(TableDraft, string), string> derived = [];
    private readonly Dictionary<(TableDraft, string), string?> prefixes = [];

    /// <summary>Measures whether a text and a whole-number column hold the same keys.</summary>
    /// <param name="from">The table whose rows point.</param>
    /// <param name="fromColumn">Its column.</param>
    /// <param name="to">The table pointed at.</param>
    /// <param name="toColumn">Its column.</param>
    /// <returns>
    /// The share (0–1) of values found and what stands before the digits; null when texts are no such keys.
    /// </returns>
    public (double Share, string Prefix)? Share(
        TableDraft from, ColumnProfile fromColumn, TableDraft to, ColumnProfile toColumn)
    {
        var (textTable, text) = fromColumn.Type == ColumnType.Text ? (from, fromColumn) : (to, toColumn);
        return PrefixOf(textTable, text) is { } prefix && TableDraft.IsUnique(toColumn)
            ? (Contained(from, Expression(fromColumn, prefix), to, Expression(toColumn, prefix)), prefix)
            : null;
    }

    /// <summary>Adds the columns of numbers for a join and says so in a note.</summary>
    /// <returns>The columns that join.</returns>
    public (string From, string To) Derive(JoinCandidate join)
    {
        var (fromColumn, toColumn) = (join.From.Column(join.FromColumn), join.To.Column(join.ToColumn));
        var isFromText = fromColumn.Type == ColumnType.Text;
        var (text, number) = isFromText ? (fromColumn, toColumn) : (toColumn, fromColumn);
        var (textTable, numberTable) = isFromText ? (join.From, join.To) : (join.To, join.From);
        notes.Add(IngestNotes.DerivedKey(
            $"{textTable.Name}.{text.Name}",
            $"{numberTable.Name}.{number.Name}",
            text.Smallest!,
            Number(text.Smallest!, join.Prefix!)));
        return (Derive(join.From, fromColumn, join.Prefix!), Derive(join.To, toColumn, join.Prefix!));
    }

    private static string Expression(ColumnProfile column, string prefix) => column.Type == ColumnType.Text
        ? $"CAST(substr({SqliteFile.Quote(column.Name)}, {prefix.Length + 1}) AS INTEGER)"
        : SqliteFile.Quote(column.Name);

    [GeneratedRegex("^([^0-9]*)[0-9]{1,18}$")]
    private static partial Regex PrefixAndDigits();

    // The smallest and the largest value show the pattern; one query shows that all others have it.
    private string? PrefixOf(TableDraft table, ColumnProfile column)
    {
        if (prefixes.TryGetValue((table, column.Name), out var known))
        {
            return known;
        }

        var smallest = PrefixAndDigits().Match(column.Smallest ?? "");
        var largest = PrefixAndDigits().Match(column.Largest ?? "");
        string? prefix = null;
        if (smallest.Success && largest.Success && smallest.Groups[1].Value == largest.Groups[1].Value)
        {
            prefix = smallest.Groups[1].Value;
            var name = SqliteFile.Quote(column.Name);
            using var others = file.Prepare(
                $"""
                SELECT count(*) FROM {SqliteFile.Quote(table.Name)} WHERE {name} IS NOT NULL
                AND (substr({name}, 1, {prefix.Length}) <> ?1 OR length({name}) NOT BETWEEN {prefix.Length + 1}
                    AND {prefix.Length + 18} OR substr({name}, {prefix.Length + 1}) GLOB '*[^0-9]*')
                """);
            others.Bind(1, prefix);
            prefix = others.Step() && others.Whole(0) == 0 && KeepsApart(table, column, prefix) ? prefix : null;
        }

        return prefixes[(table, column.Name)] = prefix;
    }

    // "C1" and "C01" would become one number.
    private bool KeepsApart(TableDraft table, ColumnProfile column, string prefix) =>
        file.Number($"SELECT count(DISTINCT {Expression(column, prefix)}) FROM {SqliteFile.Quote(table.Name)}")
            >= column.Distinct;

    private double Contained(TableDraft from, string fromExpression, TableDraft to, string toExpression)
    {
        using var statement = file.Prepare(
            $"""
            SELECT count(*), sum(v IN (SELECT {toExpression} FROM {SqliteFile.Quote(to.Name)}))
            FROM (SELECT DISTINCT {fromExpression} AS v FROM {SqliteFile.Quote(from.Name)} WHERE v IS NOT NULL
                  LIMIT {ValuesMax})
            """);
        return statement.Step() && statement.Whole(0) > 0 ? (double)statement.Whole(1) / statement.Whole(0) : 0;
    }

    private string Derive(TableDraft table, ColumnProfile column, string prefix)
    {
        if (derived.TryGetValue((table, column.Name), out var known))
        {
            return known;
        }

        var name = column.Name + "_key";
        while (table.Columns.Any(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            name += "_";
        }

        var (quotedTable, quoted) = (SqliteFile.Quote(table.Name), SqliteFile.Quote(name));
        file.Execute($"ALTER TABLE {quotedTable} ADD COLUMN {quoted} INTEGER");
        file.Execute($"UPDATE {quotedTable} SET {quoted} = {Expression(column, prefix)}");
        table.Put(column.Type == ColumnType.Text
            ? Numbers(quotedTable, quoted, name, column, prefix)
            : column with { Name = name });
        if (TableDraft.IsUnique(table.Column(name)))
        {
            var index = SqliteFile.Quote($"{table.Name}#derived{derived.Count + 1}");
            file.Execute($"CREATE UNIQUE INDEX {index} ON {quotedTable} ({quoted})");
        }

        return derived[(table, column.Name)] = name;
    }

    private ColumnProfile Numbers(string table, string quoted, string name, ColumnProfile text, string prefix)
    {
        using var extremes = file.Prepare(
            $"SELECT min({quoted}), max({quoted}), count(DISTINCT {quoted}) FROM {table}");
        _ = extremes.Step();
        return new ColumnProfile
        {
            Name = name,
            Type = ColumnType.Whole,
            Filled = text.Filled,
            Distinct = extremes.Whole(2),
            Smallest = extremes.Text(0),
            Largest = extremes.Text(1),
            Members = [.. text.Members.Select(member => member with { Value = Number(member.Value, prefix) })],
            MeanLength = text.MeanLength,
        };
    }

    private static string Number(string value, string prefix) =>
        long.Parse(value[prefix.Length..], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
