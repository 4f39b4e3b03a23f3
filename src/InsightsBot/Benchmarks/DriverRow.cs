using System.Globalization;

namespace InsightsBot.Benchmarks;

/// <summary>A row of the table under an answer about drivers.</summary>
internal static class DriverRow
{
    private const double FalseShare = 0.05;

    /// <summary>Whether the answer names the row: clear, and with the same sign when all else is equal.</summary>
    public static bool IsNamed(IReadOnlyList<object?> row) => row[7] is not null && Number(row[11]) < FalseShare
        && Math.Sign(Number(row[7])) == Math.Sign(Number(row[4]));

    /// <summary>Whether the interval of what is left with others held equal holds a size.</summary>
    public static bool Covers(IReadOnlyList<object?> row, double size) =>
        Number(row[8]) <= size && size <= Number(row[9]);

    /// <summary>A cell.</summary>
    public static double Number(object? cell) => Convert.ToDouble(cell, CultureInfo.InvariantCulture);
}
