using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Plugins.Tables;
using InsightsBot.Plugins.Tables.Rows;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class DelimitedReaderTests
{
    private static readonly string[] Pieces = ["a", "\"", ",", "\n", "\r", "\r\n", ";", " ", "ä", "😀", "=1+2", "\"\""];

    [Fact]
    public void Whatever_is_written_with_quotes_is_read_back()
    {
        var cell = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
        var table =
            from width in Gen.Choose(1, 5)
            from rows in cell.ArrayOf(width).ArrayOf()
            select rows;
        Prop.ForAll(table.ToArbitrary(), rows => Same(rows, Read(Write(rows, "\n"), ',')))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Cells_that_need_no_quotes_are_read_back_without_them()
    {
        var cell = Gen.Elements("", "a", " b ", "c\"d", "ü", "1.5").ArrayOf().Select(string.Concat)
            .Where(text => !text.StartsWith('"'));
        var table =
            from width in Gen.Choose(2, 5)
            from rows in cell.ArrayOf(width).ArrayOf()
            select rows;
        Prop.ForAll(table.ToArbitrary(), rows =>
        {
            var text = string.Concat(rows.Select(row => string.Join('\t', row) + "\r\n"));
            return Same(rows, Read(text, '\t'));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Rows_longer_than_the_first_buffer_are_read_whole()
    {
        var big = new string('x', 300_000) + "\"" + new string('y', 300_000);
        var rows = Read(Write([["a", big], ["b", "c"]], "\n"), ',');
        Assert.Equal(big, rows[0][1]);
        Assert.Equal(["b", "c"], rows[1]);
    }

    [Theory]
    [InlineData("a,b\n1,2", 2)]
    [InlineData("a,b\r1,2\r", 2)]
    [InlineData("a,b\n\n1,2\n\n\n", 2)]
    [InlineData("a,b\n,\n", 2)]
    public void Any_line_end_ends_a_row_and_empty_lines_are_none(string text, int rows)
    {
        Assert.Equal(rows, Read(text, ',').Count);
    }

    [Fact]
    public void Text_behind_a_closing_quote_is_kept()
    {
        Assert.Equal(["ab", "c"], Read("\"a\"b,c\n", ',')[0]);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_refused_with_its_line()
    {
        var refusal = Assert.Throws<IngestException>(() => Read("a,b\n1,\"x\ny\n", ','));
        Assert.Equal(2, refusal.Line);
    }

    private static string Write(string[][] rows, string end) => string.Concat(rows.Select(row =>
        string.Join(',', row.Select(cell => "\"" + cell.Replace("\"", "\"\"") + "\"")) + end));

    private static List<string[]> Read(string text, char delimiter)
    {
        using var reader = new DelimitedReader(
            new MemoryStream(Encoding.UTF8.GetBytes(text)), (byte)delimiter, 8 << 20, "test.csv");
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.Count).Select(at => Encoding.UTF8.GetString(reader.Cell(at)))]);
        }

        return rows;
    }

    private static bool Same(string[][] one, List<string[]> other) =>
        one.Length == other.Count && one.Zip(other).All(pair => pair.First.SequenceEqual(pair.Second));
}
