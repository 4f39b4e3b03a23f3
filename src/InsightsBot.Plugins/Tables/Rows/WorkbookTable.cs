using System.Text;
using ExcelDataReader;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>A sheet of a workbook as a table.</summary>
internal sealed class WorkbookTable : SourceTable
{
    private const int SampleRows = 500;

    private readonly string path;
    private readonly int sheet;
    private readonly int rowsToSkip;

    static WorkbookTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private WorkbookTable(string path, int sheet, int rowsToSkip)
    {
        this.path = path;
        this.sheet = sheet;
        this.rowsToSkip = rowsToSkip;
    }

    /// <summary>The sheets of a workbook that hold anything.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="nameOf">Gives a sheet its table name; null for the only one.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="IngestException">It is damaged or encrypted, or holds nothing but headers.</exception>
    public static IReadOnlyList<WorkbookTable> Of(FileScan file, Func<string?, string> nameOf, IngestLimits limits)
    {
        var sheets = new List<(int At, string Name, List<byte[][]> Rows, int Skipped)>();
        using (var reader = OpenReader(file.Path))
        {
            var at = 0;
            do
            {
                var rows = Sample(reader, out var skipped);
                if (rows.Count > 0)
                {
                    sheets.Add((at, reader.Name, rows, skipped));
                }

                at++;
            }
            while (reader.NextResult());
        }

        if (sheets.Count == 0)
        {
            throw Refusals.EmptyFile(file.Name);
        }

        return [.. sheets.Select(s => Describe(
            file, s.At, s.Rows, s.Skipped, nameOf(sheets.Count == 1 ? null : s.Name), limits, sheets.Count))];
    }

    /// <inheritdoc/>
    public override RowReader Open()
    {
        var reader = OpenReader(path);
        for (var at = 0; at < sheet; at++)
        {
            _ = reader.NextResult();
        }

        for (var at = 0; at < rowsToSkip; at++)
        {
            _ = reader.Read();
        }

        return new WorkbookRows(reader, Columns.Count, rowsToSkip);
    }

    private static WorkbookTable Describe(
        FileScan file, int sheet, List<byte[][]> rows, int skipped, string name, IngestLimits limits, int sheets)
    {
        var width = rows.Max(row => row.Length);
        if (width > limits.ColumnsMax)
        {
            throw Refusals.TooManyColumns(file.Name, width, limits.ColumnsMax);
        }

        var hasHeader = HeaderFinder.IsHeader(rows);
        return new WorkbookTable(file.Path, sheet, skipped + (hasHeader ? 1 : 0))
        {
            Name = name,
            SourceFile = file.Name,
            Columns = HeaderFinder.Names(hasHeader ? rows[0] : null, width, file.Name),
            Notes = hasHeader ? [] : [IngestNotes.NoHeader(file.Name)],
            Weight = file.Length / sheets,
        };
    }

    // A title above the table fills one cell only; it is passed over with the empty rows.
    private static List<byte[][]> Sample(IExcelDataReader reader, out int skipped)
    {
        var rows = new List<(int At, byte[][] Cells)>();
        for (var at = 0; rows.Count < SampleRows && reader.Read(); at++)
        {
            var cells = WorkbookRows.Cells(reader, reader.FieldCount);
            if (Filled(cells) > 0)
            {
                rows.Add((at, cells));
            }
        }

        var titles = rows.Count > 2 ? rows.TakeWhile(row => Filled(row.Cells) == 1).Count() : 0;
        titles = titles < rows.Count ? titles : 0;
        skipped = rows.Count > 0 ? rows[titles].At : 0;
        return [.. rows.Skip(titles).Select(row => row.Cells)];
    }

    private static int Filled(byte[][] row) => row.Count(cell => cell.Length > 0);

    private static IExcelDataReader OpenReader(string path)
    {
        FileStream? stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        try
        {
            var reader = ExcelReaderFactory.CreateReader(stream);
            stream = null;
            return reader;
        }
        finally
        {
            stream?.Dispose();
        }
    }
}
