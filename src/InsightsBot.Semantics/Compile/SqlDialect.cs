using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Compile;

/// <summary>How one database writes what the compiler wants.</summary>
/// <remarks>Members that can change a number are abstract; only spelling has a default.</remarks>
public abstract class SqlDialect
{
    /// <summary>What people call the database.</summary>
    public abstract string Name { get; }

    /// <summary>The label of the point in time a column's day lies in: "2024-03" for a month.</summary>
    public abstract string PointOf(Grain grain, string column);

    /// <summary>The whole days from one day to a later one; a time of day does not count.</summary>
    public abstract string DaysBetween(string first, string last);

    /// <summary>A division that never cuts decimals and gives no figure for a zero divisor.</summary>
    public abstract string Divide(string dividend, string divisor);

    /// <summary>The mean of a column's values, with decimals, empty ones left out.</summary>
    public abstract string Average(string expression);

    /// <summary>Whether two values are alike, where two empty ones are.</summary>
    public abstract string SameOrBothEmpty(string left, string right);

    /// <summary>Whether a text has a parameter's passage in some place, letter case aside.</summary>
    public abstract string Contains(string column, string parameter, PassagePlace place);

    /// <summary>The larger of zero and a number.</summary>
    public abstract string NotBelowZero(string expression);

    /// <summary>The seconds from one instant or day to another; empty where one is none.</summary>
    public abstract string SecondsBetween(string from, string to);

    /// <summary>The texts of a group put together in an order, with something between; empty ones are left out.
    /// </summary>
    public abstract string Joined(string expression, string separator, string order);

    /// <summary>One text after another; empty where one is.</summary>
    public abstract string Concatenated(string left, string right);

    /// <summary>Sorting with empty values last in either direction.</summary>
    public abstract string OrderBy(string expression, bool descending);

    /// <summary>At most so many rows, at the end of a statement.</summary>
    public abstract string Limit(int rows);

    /// <summary>The number that the database gave a row of a table; null where it numbers none.</summary>
    public virtual string? RowNumber(string alias) => null;

    /// <summary>The smallest and the largest row number of a table, empty where it numbers none.</summary>
    public virtual string? RowNumbers(string table) => null;

    /// <summary>A name as the database quotes it.</summary>
    public virtual string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A parameter's mark in SQL text.</summary>
    public virtual string Parameter(string name) => "@" + name;
}
