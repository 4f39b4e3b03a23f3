using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Compile;

/// <summary>SQLite 3.46 or newer (ISO weeks in strftime; https://sqlite.org/lang_datefunc.html).</summary>
public sealed class SqliteDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string Name => "SQLite";

    /// <inheritdoc/>
    public override string PointOf(Grain grain, string column) => grain switch
    {
        Grain.Day => $"date({column})",
        Grain.Week => $"strftime('%G-W%V', {column})",
        Grain.Month => $"strftime('%Y-%m', {column})",
        Grain.Quarter => $"strftime('%Y', {column}) || '-Q' || ((CAST(strftime('%m', {column}) AS INTEGER) + 2) / 3)",
        Grain.Year => $"strftime('%Y', {column})",
    };

    /// <inheritdoc/>
    public override string DaysBetween(string first, string last) =>
        $"CAST(julianday(date({last})) - julianday(date({first})) AS INTEGER)";

    /// <inheritdoc/>
    public override string Divide(string dividend, string divisor) => $"1.0 * {dividend} / NULLIF({divisor}, 0)";

    /// <inheritdoc/>
    public override string Average(string expression) => $"AVG({expression})";

    /// <inheritdoc/>
    public override string SameOrBothEmpty(string left, string right) => $"{left} IS {right}";

    /// <inheritdoc/>
    public override string Contains(string column, string parameter, PassagePlace place) => place switch
    {
        PassagePlace.Anywhere => $"instr(lower({column}), lower({parameter})) > 0",
        PassagePlace.Start => $"substr(lower({column}), 1, length({parameter})) = lower({parameter})",
        PassagePlace.End => $"substr(lower({column}), -length({parameter})) = lower({parameter})",
    };

    /// <inheritdoc/>
    public override string NotBelowZero(string expression) => $"MAX(0.0, {expression})";

    /// <inheritdoc/>
    public override string SecondsBetween(string from, string to) =>
        $"ROUND((julianday({to}) - julianday({from})) * 86400.0)";

    /// <inheritdoc/>
    public override string Joined(string expression, string separator, string order) =>
        $"group_concat({expression}, {separator} ORDER BY {order})";

    /// <inheritdoc/>
    public override string Concatenated(string left, string right) => $"{left} || {right}";

    /// <inheritdoc/>
    public override string OrderBy(string expression, bool descending) =>
        $"{expression} {(descending ? "DESC" : "ASC")} NULLS LAST";

    /// <inheritdoc/>
    public override string RowNumber(string alias) => $"{alias}._rowid_";

    /// <inheritdoc/>
    public override string RowNumbers(string table)
    {
        // A column of that name hides the number, and two ends asked for at once are looked for in all rows.
        var named = $"SELECT COUNT(*) FROM pragma_table_info('{table.Replace("'", "''", StringComparison.Ordinal)}')\n"
            + "  WHERE lower(name) = '_rowid_'";
        return $"SELECT (SELECT MIN(_rowid_) FROM {Quote(table)}), (SELECT MAX(_rowid_) FROM {Quote(table)})\n"
            + $"WHERE ({named}) = 0";
    }

    /// <inheritdoc/>
    public override string Limit(int rows) => $"LIMIT {rows}";
}
