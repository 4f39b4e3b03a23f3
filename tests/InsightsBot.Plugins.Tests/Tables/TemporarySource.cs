using System.IO.Compression;
using System.Text;
using InsightsBot.Plugins.Tables;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Tests.Tables;

/// <summary>A source folder and a cache folder that vanish with the test.</summary>
internal sealed class TemporarySource : IDisposable
{
    private readonly string root = Path.Combine(Path.GetTempPath(), "tables-" + Guid.NewGuid().ToString("N"));

    static TemporarySource() => SQLitePCL.Batteries_V2.Init();

    public TemporarySource()
    {
        Directory.CreateDirectory(Source);
    }

    public string Source => Path.Combine(root, "some source");

    public string Cache => Path.Combine(root, "cache");

    public TemporarySource With(string file, string text)
    {
        File.WriteAllText(Path.Combine(Source, file), text, new UTF8Encoding(false));
        return this;
    }

    public TemporarySource With(string file, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Source, file), bytes);
        return this;
    }

    public TemporarySource WithDatabase(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Source, file)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return this;
    }

    /// <summary>A workbook with inline texts and numbers; a cell that parses as a number is written as one.</summary>
    public TemporarySource WithWorkbook(string file, params (string Sheet, string[][] Rows)[] sheets)
    {
        using var zip = ZipFile.Open(Path.Combine(Source, file), ZipArchiveMode.Create);
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        Add(zip, "_rels/.rels", $"<Relationships xmlns='{Package}'><Relationship Id='r1' "
            + $"Type='{Office}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        Add(zip, "xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Office}'><sheets>"
            + string.Concat(sheets.Select((s, i) => $"<sheet name='{s.Sheet}' sheetId='{i + 1}' r:id='r{i + 1}'/>"))
            + "</sheets></workbook>");
        var links = sheets.Select((_, i) =>
            $"<Relationship Id='r{i + 1}' Type='{Office}/worksheet' Target='worksheets/sheet{i + 1}.xml'/>");
        Add(zip, "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns='{Package}'>" + string.Concat(links) + "</Relationships>");
        for (var i = 0; i < sheets.Length; i++)
        {
            var rows = string.Concat(
                sheets[i].Rows.Select(row => "<row>" + string.Concat(row.Select(Cell)) + "</row>"));
            Add(zip, $"xl/worksheets/sheet{i + 1}.xml",
                $"<worksheet xmlns='{Main}'><sheetData>{rows}</sheetData></worksheet>");
        }

        return this;
    }

    public IngestedSource Ingest(string? file = null) =>
        new Ingestion(Cache, TimeProvider.System).Ingest(
            file is null ? Source : Path.Combine(Source, file), null, CancellationToken.None);

    public IngestException Refusal() => Assert.Throws<IngestException>(() => Ingest());

    /// <summary>The values of one column of a copy, in the order of the rows; null for NULL.</summary>
    public static IReadOnlyList<string?> Values(IngestedSource copy, string table, string column)
    {
        using var connection = new SqliteConnection($"Data Source={copy.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"{column.Replace("\"", "\"\"")}\" FROM \"{table}\" ORDER BY rowid";
        using var reader = command.ExecuteReader();
        var values = new List<string?>();
        while (reader.Read())
        {
            values.Add(reader.IsDBNull(0) ? null : reader.GetString(0));
        }

        return values;
    }

    public void Dispose() => Directory.Delete(root, true);

    private static string Cell(string value) => double.TryParse(value, out _)
        ? $"<c><v>{value}</v></c>"
        : $"<c t='inlineStr'><is><t>{System.Security.SecurityElement.Escape(value)}</t></is></c>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
