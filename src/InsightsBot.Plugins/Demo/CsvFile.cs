using System.Buffers;
using System.Globalization;
using System.Text;

namespace InsightsBot.Plugins.Demo;

/// <summary>One CSV file being written: UTF-8 without mark, commas, LF, ISO dates, a point before decimals.</summary>
/// <remarks>Fields are written in column order; <see cref="EndRow"/> checks that a row is complete.</remarks>
internal sealed class CsvFile : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter _writer;
    private readonly int _columns;
    private int _fields;

    /// <summary>Creates (or replaces) the file and writes its header.</summary>
    public CsvFile(string path, params string[] columns)
    {
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 16);
        _columns = columns.Length;
        foreach (var column in columns)
        {
            Text(column);
        }

        EndRow();
    }

    /// <summary>Writes a text, quoted where CSV needs it; null and "" leave the field empty.</summary>
    public CsvFile Text(string? value)
    {
        Separate();
        if (value is null)
        {
            return this;
        }

        if (value.AsSpan().ContainsAny(Special))
        {
            _writer.Write('"');
            _writer.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }
        else
        {
            _writer.Write(value);
        }

        return this;
    }

    /// <summary>Writes a whole number, or nothing.</summary>
    public CsvFile Whole(long? value) => value is { } number ? Formatted(number, default) : Text(null);

    /// <summary>Writes a number with two decimals, or nothing.</summary>
    public CsvFile Decimal(double? value) => value is { } number ? Formatted(number, "0.00") : Text(null);

    /// <summary>Writes 1 or 0, or nothing where it is not known.</summary>
    public CsvFile Flag(bool? value) => Text(value switch { true => "1", false => "0", null => null });

    /// <summary>Writes a day as yyyy-MM-dd, or nothing.</summary>
    public CsvFile Day(DateOnly? value) => value is { } day ? Formatted(day, "yyyy-MM-dd") : Text(null);

    /// <summary>Writes an instant as yyyy-MM-dd HH:mm:ss, or nothing.</summary>
    public CsvFile Instant(DateTime? value) =>
        value is { } instant ? Formatted(instant, "yyyy-MM-dd HH:mm:ss") : Text(null);

    /// <summary>Writes a short code: a letter and a number of six digits, or nothing.</summary>
    public CsvFile Code(char letter, int? number)
    {
        if (number is not { } value)
        {
            return Text(null);
        }

        Separate();
        Span<char> text = stackalloc char[12];
        text[0] = letter;
        value.TryFormat(text[1..], out var written, "000000", CultureInfo.InvariantCulture);
        _writer.Write(text[..(written + 1)]);
        return this;
    }

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">The row has more or fewer fields than the header.</exception>
    public void EndRow()
    {
        if (_fields != _columns)
        {
            throw new InvalidOperationException($"A row has {_fields} fields, the header {_columns}.");
        }

        _writer.Write('\n');
        _fields = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private CsvFile Formatted<T>(T value, ReadOnlySpan<char> format)
        where T : ISpanFormattable
    {
        Separate();
        Span<char> text = stackalloc char[32];
        if (!value.TryFormat(text, out var written, format, CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException("A number or date is longer than 32 characters.");
        }

        _writer.Write(text[..written]);
        return this;
    }

    private void Separate()
    {
        if (_fields++ > 0)
        {
            _writer.Write(',');
        }
    }
}
