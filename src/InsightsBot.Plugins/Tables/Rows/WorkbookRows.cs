using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>The rows of a sheet, cells written out as a CSV export of the sheet would have them.</summary>
internal sealed class WorkbookRows(IExcelDataReader reader, int columns, int rowsBefore) : RowReader
{
    private byte[][] row = [];
    private long line = rowsBefore;

    /// <inheritdoc/>
    public override int Count => row.Length;

    /// <inheritdoc/>
    public override long Line => line;

    /// <inheritdoc/>
    public override double ShareRead => reader.RowCount <= 0 ? 0 : Math.Min(1, (double)line / reader.RowCount);

    /// <summary>The cells of the row on which a reader stands.</summary>
    public static byte[][] Cells(IExcelDataReader reader, int columns)
    {
        var cells = new byte[Math.Min(columns, reader.FieldCount)][];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = Encoding.UTF8.GetBytes(Write(reader.GetValue(at), reader.GetNumberFormatString(at)));
        }

        return cells;
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        do
        {
            line++;
            if (!reader.Read())
            {
                return false;
            }

            row = Cells(reader, columns);
        }
        while (row.All(cell => cell.Length == 0));
        return true;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Cell(int at) => row[at];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }
    }

    private static string Write(object? value, string? format) => value switch
    {
        null => "",
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),

        // Excel's clock times are days before 1900.
        DateTime { Year: < 1900 } time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}",
        double share when format?.Contains('%', StringComparison.Ordinal) == true && Math.Abs(share) < 1e12 =>
            ((decimal)share * 100).ToString("0.############", CultureInfo.InvariantCulture) + "%",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
