using System.Text;

namespace InsightsBot.Commands;

/// <summary>Lays rows of words out in columns of one width.</summary>
internal static class ColumnLayout
{
    private const string Indent = "  ";

    /// <summary>The rows as lines, indented; the first row is the header.</summary>
    /// <param name="rows">At least the header; all of one length.</param>
    /// <param name="isNumber">Which columns stand at the right.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<bool> isNumber)
    {
        var widths = Enumerable.Range(0, isNumber.Count).Select(c => rows.Max(r => r[c].Length)).ToList();
        yield return Line(rows[0]);
        yield return Line([.. widths.Select(w => new string('-', w))]);
        foreach (var row in rows.Skip(1))
        {
            yield return Line(row);
        }

        string Line(IReadOnlyList<string> row)
        {
            var line = new StringBuilder();
            for (var c = 0; c < row.Count; c++)
            {
                _ = line.Append(Indent).Append(isNumber[c] ? row[c].PadLeft(widths[c]) : row[c].PadRight(widths[c]));
            }

            return line.ToString().TrimEnd();
        }
    }
}
