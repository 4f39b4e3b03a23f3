using InsightsBot.Asking;
using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Classifying;

/// <summary>A table with a column of texts, and perhaps one of labels, opened to be read once or more.</summary>
/// <remarks>Cells are taken word for word. One thread at a time.</remarks>
public sealed class TextTable : IDisposable
{
    private const int NamesShownMax = 8;
    private readonly RawTables _source;
    private readonly RawTable _table;
    private readonly int[] _columns;

    private TextTable(RawTables source, RawTable table, int[] columns)
    {
        _source = source;
        _table = table;
        _columns = columns;
    }

    /// <summary>The file that is read, without folder.</summary>
    public string File => _table.SourceFile;

    /// <summary>Opens a table and finds columns in it.</summary>
    /// <param name="path">A CSV, TSV, TXT, XLSX, XLS or SQLite file, or a folder of such files.</param>
    /// <param name="table">The table of several; null where there is one.</param>
    /// <param name="columns">The names of the columns, in the order in which cells are wanted.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="AskingException">There is no such table or column.</exception>
    /// <exception cref="IngestException">The file cannot be read.</exception>
    public static TextTable Open(
        string path, string? table, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var source = RawTables.Open(path, cancellation);
        var isDone = false;
        try
        {
            var chosen = Chosen(source.All, table, path);
            var opened = new TextTable(source, chosen, [.. columns.Select(c => Place(chosen, c))]);
            isDone = true;
            return opened;
        }
        finally
        {
            if (!isDone)
            {
                source.Dispose();
            }
        }
    }

    /// <summary>The rows in the order of the file, with the cells that are wanted.</summary>
    /// <param name="report">Is told the share (0–1) that was read.</param>
    public IEnumerable<string[]> Rows(Action<double>? report) => _table.Rows(_columns, report);

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    private static RawTable Chosen(IReadOnlyList<RawTable> tables, string? wanted, string path)
    {
        if (wanted is null && tables.Count == 1)
        {
            return tables[0];
        }

        var names = Names(tables.Select(t => t.Name).ToList(), wanted ?? "");
        return wanted is null
            ? throw new AskingException(new BilingualText(
                $"„{path}“ enthält {tables.Count} Tabellen ({names}); --table sagt, welche gemeint ist.",
                $"“{path}” holds {tables.Count} tables ({names}); --table says which one is meant."))
            : tables.FirstOrDefault(t => t.Name == wanted)
                ?? tables.FirstOrDefault(t => t.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                ?? throw new AskingException(new BilingualText(
                    $"Eine Tabelle „{wanted}“ gibt es in „{path}“ nicht; am nächsten kommen: {names}.",
                    $"There is no table “{wanted}” in “{path}”; the nearest are: {names}."));
    }

    private static int Place(RawTable table, string wanted)
    {
        foreach (var comparison in (StringComparison[])[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
        {
            for (var at = 0; at < table.Columns.Count; at++)
            {
                if (table.Columns[at].Trim().Equals(wanted.Trim(), comparison))
                {
                    return at;
                }
            }
        }

        var names = Names(table.Columns, wanted);
        throw new AskingException(new BilingualText(
            $"Eine Spalte „{wanted}“ gibt es in „{table.SourceFile}“ nicht; am nächsten kommen: {names}.",
            $"There is no column “{wanted}” in “{table.SourceFile}”; the nearest are: {names}."));
    }

    /// <summary>The names that come nearest, best first; all of a few.</summary>
    private static string Names(IReadOnlyList<string> names, string wanted)
    {
        const int distanceMax = 100;
        var near = names
            .OrderBy(name => EditDistance.Within(name.ToLowerInvariant(), wanted.ToLowerInvariant(), distanceMax))
            .Take(NamesShownMax).Select(name => Commands.Printable.Line(name, distanceMax));
        return string.Join(", ", near) + (names.Count > NamesShownMax ? ", …" : "");
    }
}
