using InsightsBot.Commands;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Tests.Commands;

public sealed class ChatScreenTests
{
    private static readonly ConsoleKeyInfo Enter = new('\r', ConsoleKey.Enter, false, false, false);
    private static readonly ConsoleKeyInfo Up = new('\0', ConsoleKey.UpArrow, false, false, false);
    private static readonly ConsoleKeyInfo Down = new('\0', ConsoleKey.DownArrow, false, false, false);
    private static readonly ConsoleKeyInfo Stop = new('\u0003', ConsoleKey.C, false, false, true);

    [Fact]
    public void Typed_characters_make_a_line() => Assert.Equal("Wie ü", Typed([.. Keys("Wie ü"), Enter]));

    [Fact]
    public void Up_and_down_bring_lines_back_and_what_was_typed_stays()
    {
        Assert.Equal("two", Typed([Up, Enter], "one", "two"));
        Assert.Equal("one", Typed([Up, Up, Up, Enter], "one", "two"));
        Assert.Equal("new", Typed([.. Keys("new"), Up, Down, Enter], "one", "two"));
    }

    [Fact]
    public void Control_c_clears_a_line_and_ends_an_empty_one()
    {
        Assert.Equal("b", Typed([.. Keys("a"), Stop, .. Keys("b"), Enter]));
        Assert.Null(Typed([Stop]));
    }

    [Fact]
    public void Cursor_keys_edit_in_the_middle_and_a_narrow_terminal_draws_no_more_than_fits()
    {
        var left = new ConsoleKeyInfo('\0', ConsoleKey.LeftArrow, false, false, false);
        var back = new ConsoleKeyInfo('\b', ConsoleKey.Backspace, false, false, false);
        Assert.Equal("ac", Typed([.. Keys("abc"), left, back, Enter]));
        Assert.Equal(new string('x', 100), Typed([.. Keys(new string('x', 100)), Enter]));
    }

    [Fact]
    public void A_split_is_drawn_as_bars_and_figures_below_zero_are_hatched()
    {
        var drawn = ChatDrawing.Of(Answer("bar", ("Bayern", 50), ("Hessen", -25), ("Berlin", 0)), 60);
        Assert.Equal(3, drawn.Count);
        Assert.StartsWith("Bayern █", drawn[0], StringComparison.Ordinal);
        Assert.StartsWith("Hessen ░", drawn[1], StringComparison.Ordinal);
        Assert.Equal("Berlin  0", drawn[2]);
        Assert.True(drawn[0].Count(c => c == '█') >= 2 * drawn[1].Count(c => c == '░') - 1);
    }

    [Fact]
    public void A_trend_is_drawn_as_a_sparkline_with_its_ends()
    {
        var drawn = ChatDrawing.Of(Answer("line", ("2025-01", 1), ("2025-02", 8), ("2025-03", 4)), 80);
        Assert.Equal("▁█▄", drawn[0]);
        Assert.Contains("2025-01: 1 … 2025-03: 4", drawn[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(200)]
    public void Nothing_is_wider_than_the_terminal(int width)
    {
        var rows = Enumerable.Range(1, 30).Select(i => (new string('L', i) + "\u001b[2J", (double)i)).ToArray();
        foreach (var kind in (string[])["bar", "line"])
        {
            Assert.All(ChatDrawing.Of(Answer(kind, rows), width), line =>
            {
                Assert.True(line.Length <= width, line);
                Assert.DoesNotContain('\u001b', line);
            });
        }
    }

    [Fact]
    public void A_history_is_kept_over_sessions_and_bounded()
    {
        using var folder = new TestFolder();
        var path = folder["history.txt"];
        var first = new ChatHistory(path);
        for (var i = 0; i < ChatHistory.LinesMax + 10; i++)
        {
            first.Add("question " + i);
        }

        first.Add("\u001b[2Jlast\nline");
        var again = new ChatHistory(path).Lines;
        Assert.Equal(ChatHistory.LinesMax, again.Count);
        Assert.Equal(" [2Jlast line", again[^1]);
    }

    private static string? Typed(ConsoleKeyInfo[] keys, params string[] earlier)
    {
        var at = 0;
        var drawn = new List<string>();
        var line = new LineEditor(() => keys[at++], drawn.Add, () => 20).Read(earlier);
        Assert.All(drawn, d => Assert.True(d.Length < 20 + 40, d));
        return line;
    }

    private static IEnumerable<ConsoleKeyInfo> Keys(string text) =>
        text.Select(c => new ConsoleKeyInfo(c, ConsoleKey.None, false, false, false));

    private static Answer Answer(string kind, params (string Label, double Number)[] rows) => new()
    {
        Question = "", Status = AnswerStatus.Answered, Language = Language.German, Text = "",
        Table = new AnswerTable(
            [new AnswerColumn("x", "x", "text", null), new AnswerColumn("y", "y", "number", "number")],
            [.. rows.Select(r => (IReadOnlyList<object?>)[r.Label, r.Number])]),
        Chart = new AnswerChart(kind, "", "x", ["y"]),
    };
}
