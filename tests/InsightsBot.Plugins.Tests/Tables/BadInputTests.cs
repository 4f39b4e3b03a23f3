using System.Text;
using InsightsBot.Plugins.Tables;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporarySource source = new();

    [Fact]
    public void A_missing_path_is_refused()
    {
        var refusal = Assert.Throws<IngestException>(() => source.Ingest("nowhere"));
        Assert.Contains("nowhere", refusal.Text.De);
        Assert.Contains("nowhere", refusal.Text.En);
    }

    [Fact]
    public void A_folder_without_tables_is_refused()
    {
        Assert.Contains("some source", source.With("notes.md", "# Notes").Refusal().Text.En);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n \n", "empty")]
    [InlineData("id,name,date\n", "header only")]
    [InlineData("id,name,date", "header only")]
    [InlineData("id,name\n1,a\n2,b,c\n", "line 3 has 3 cells instead of 2")]
    [InlineData("id,name\n1,a\n2\n", "1 of 2 rows")]
    [InlineData("id,name\n1,\"a\n", "quotation mark opened in line 2")]
    [InlineData("id,name\n1,a\n2,\0b\n", "NUL byte in line 3")]
    [InlineData("id,Name, name \n1,a,b\n", "columns 2 and 3 are both called")]
    public void A_file_that_is_no_table_is_refused_in_one_sentence_and_leaves_nothing(string text, string says)
    {
        var refusal = source.With("bad.csv", text).Refusal();
        Assert.Contains(says, refusal.Text.En);
        Assert.Contains("bad.csv", refusal.Text.De);
        Assert.Equal("bad.csv", refusal.File);
        Assert.Empty(Directory.Exists(source.Cache) ? Directory.GetFileSystemEntries(source.Cache) : []);
    }

    [Fact]
    public void Too_many_columns_are_refused()
    {
        var names = string.Join(',', Enumerable.Range(0, 10_000).Select(number => $"c{number}"));
        Assert.Contains("10,000 columns", source.With("wide.csv", names + "\n" + names + "\n").Refusal().Text.En);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_refused_with_its_number()
    {
        source.With("long.csv", "id,name\n1,a\n2," + new string('x', 9_000_000) + "\n");
        Assert.Equal(3, source.Refusal().Line);
    }

    [Fact]
    public void Bytes_of_no_known_encoding_are_refused()
    {
        source.With("odd.csv", [.. "id,name\n1,"u8, 0x81, 0xFF, (byte)'\n']);
        Assert.Equal(2, source.Refusal().Line);
    }

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.xls")]
    [InlineData("a.sqlite")]
    public void A_damaged_workbook_or_database_is_refused(string file)
    {
        source.With(file, Encoding.ASCII.GetBytes(new string('z', 5000)));
        Assert.Contains(file, source.Refusal().Text.De);
    }

    [Fact]
    public void A_few_short_rows_are_kept_and_reported()
    {
        var rows = string.Concat(Enumerable.Range(1, 200).Select(number => $"{number},a\n"));
        var copy = source.With("t.csv", "id,name\n" + rows + "201\n").Ingest();
        Assert.Null(TemporarySource.Values(copy, "t", "name")[200]);
        TypingTests.AssertNote(copy, "202");
    }

    [Fact]
    public void Windows_1252_and_UTF_16_are_read()
    {
        source.With("a.csv", Encoding.Latin1.GetBytes("id;Straße\n1;Köln\n2;Düren\n"));
        source.With("b.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("id;Straße\n1;Köln\n2;Düren\n")]);
        source.With("c.csv", "\ufeffid;Straße\n1;Köln\n2;Düren\n");
        var copy = source.Ingest();
        foreach (var table in new[] { "a", "b", "c" })
        {
            Assert.Equal(["Köln", "Düren"], TemporarySource.Values(copy, table, "Straße"));
        }

        TypingTests.AssertNote(copy, "a.csv", "Windows-1252");
    }

    [Fact]
    public void Names_may_be_keywords_quotes_and_emoji_and_formulas_stay_text()
    {
        string[] names = ["select", "a\"b", "😀", "group by", "x; DROP TABLE t", "[z]", "?1", "@p"];
        var header = string.Join(',', names.Select(name => "\"" + name.Replace("\"", "\"\"") + "\""));
        var copy = source.With("order.csv", header + "\n=1+2,=SUM(A1),3,4,5,6,7,8\n=2,=3,4,5,6,7,8,9\n").Ingest();
        Assert.Equal(names, copy.Profile.Tables[0].Columns.Select(column => column.Name));
        Assert.Equal(["=1+2", "=2"], TemporarySource.Values(copy, "order", "select"));
        Assert.Equal(["3", "4"], TemporarySource.Values(copy, "order", "😀"));
    }

    [Fact]
    public void A_file_without_a_header_gets_numbered_columns_and_a_note()
    {
        var copy = source.With("t.csv", "1,a,2020-01-01\n2,b,2020-01-02\n").Ingest();
        Assert.Equal(
            ["column_1", "column_2", "column_3"], copy.Profile.Tables[0].Columns.Select(column => column.Name));
        Assert.Equal(2, copy.Profile.Tables[0].Rows);
        TypingTests.AssertNote(copy, "column_1");
    }

    [Fact]
    public void Numbered_columns_are_a_header()
    {
        var copy = source.With("t.csv", "Respondent,1,2,3\nAnna,5,4,2\nBert,1,1,3\n").Ingest();
        Assert.Equal(["Respondent", "1", "2", "3"], copy.Profile.Tables[0].Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_line_that_names_the_delimiter_is_no_row()
    {
        var copy = source.With("t.csv", "sep=;\r\nid;name\r\n1;a,b\r\n2;c,d\r\n").Ingest();
        Assert.Equal(["a,b", "c,d"], TemporarySource.Values(copy, "t", "name"));
        Assert.Equal(4, source.With("t.csv", "sep=;\nid;name\n1;a\n2;c;d\n").Refusal().Line);
    }

    [Fact]
    public void A_column_may_bear_the_name_of_the_row_number()
    {
        var copy = source.With("t.csv", "rowid,name\n70,a\n80,b\n90,b\n").Ingest();
        Assert.Equal(["b", "a"], copy.Profile.Tables[0].Columns[1].Members.Select(member => member.Value));
    }

    public void Dispose() => source.Dispose();
}
