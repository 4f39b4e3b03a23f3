using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>A delimited text file as a table.</summary>
internal sealed class DelimitedTable : SourceTable
{
    private readonly string path;
    private readonly TextEncoding encoding;
    private readonly DelimitedForm form;
    private readonly IngestLimits limits;

    private DelimitedTable(string path, TextEncoding encoding, DelimitedForm form, IngestLimits limits)
    {
        this.path = path;
        this.encoding = encoding;
        this.form = form;
        this.limits = limits;
    }

    /// <summary>Looks at a file and says what table it holds.</summary>
    /// <exception cref="IngestException">It holds none.</exception>
    public static DelimitedTable Of(FileScan file, string name, IngestLimits limits)
    {
        var encoding = TextStreams.EncodingOf(file);
        var form = DelimitedSniffer.Sniff(() => TextStreams.Open(file.Path, encoding, out _), file.Name, limits);
        return new DelimitedTable(file.Path, encoding, form, limits)
        {
            Name = name,
            SourceFile = file.Name,
            Columns = form.Columns,
            Delimiter = form.Delimiter,
            Weight = file.Length,
            Notes = Describe(file.Name, encoding, form),
        };
    }

    /// <inheritdoc/>
    public override RowReader Open()
    {
        var stream = TextStreams.Open(path, encoding, out var bytes);
        stream.ReadExactly(new byte[form.HintBytes]);
        var firstLine = form.HintBytes > 0 ? 2 : 1;
        var reader = new DelimitedReader(stream, Delimiter, limits.RowBytesMax, SourceFile, firstLine);
        if (form.HasHeader)
        {
            _ = reader.Read();
        }

        return new DelimitedRows(reader, bytes, SourceFile, Columns.Count, limits.ShortRowsShareMax);
    }

    private static List<BilingualText> Describe(string file, TextEncoding encoding, DelimitedForm form)
    {
        var notes = new List<BilingualText>();
        if (encoding is TextEncoding.DamagedUtf8)
        {
            notes.Add(IngestNotes.DamagedUtf8(file));
        }
        else if (encoding is TextEncoding.Windows1252)
        {
            notes.Add(IngestNotes.Windows1252(file));
        }

        if (!form.HasHeader)
        {
            notes.Add(IngestNotes.NoHeader(file));
        }

        return notes;
    }
}
