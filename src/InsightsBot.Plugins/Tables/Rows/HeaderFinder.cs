using System.Text;
using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>Decides whether the first row of a table names its columns, and what the columns are called.</summary>
internal static class HeaderFinder
{
    private const int LongestNameBytes = 256;

    private enum Kind
    {
        Empty,
        Number,
        Moment,
        Text,
    }

    /// <summary>Whether the first row of a sample is a header.</summary>
    /// <param name="rows">The first rows, cells as UTF-8.</param>
    public static bool IsHeader(IReadOnlyList<byte[][]> rows)
    {
        var first = rows[0];
        if (AreNumbered(first))
        {
            return true;
        }

        var votes = 0;
        var isPlausible = first.All(cell => cell.Length <= LongestNameBytes);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < first.Length; at++)
        {
            var kind = KindOf(first[at]);
            var below = rows.Skip(1).Where(row => row.Length > at).Select(row => KindOf(row[at]))
                .Where(k => k != Kind.Empty).ToList();
            var typed = below.Count(k => k is Kind.Number or Kind.Moment);
            votes += kind switch
            {
                Kind.Text when below.Count > 0 && typed == below.Count => 2,
                Kind.Number or Kind.Moment => -2,
                _ => 0,
            };
            isPlausible &= kind == Kind.Empty || names.Add(Encoding.UTF8.GetString(CellText.Trim(first[at])));
        }

        return votes != 0 ? votes > 0 : isPlausible && (names.Count > 0) && !Recurs(rows);
    }

    /// <summary>The column names: those of the header, "column_3" where it has none.</summary>
    /// <exception cref="IngestException">Two columns bear one name.</exception>
    public static IReadOnlyList<string> Names(byte[][]? header, int count, string file)
    {
        var names = new List<string>(count);
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < count; at++)
        {
            var name = header is not null && at < header.Length
                ? Encoding.UTF8.GetString(CellText.Trim(header[at])).ReplaceLineEndings(" ")
                : "";
            if (name.Length > 0 && !taken.TryAdd(name, at))
            {
                throw Refusals.TwoColumnsOfOneName(file, name, taken[name] + 1, at + 1);
            }

            names.Add(name);
        }

        for (var at = 0; at < count; at++)
        {
            for (var suffix = ""; names[at].Length == 0; suffix += "_")
            {
                var name = $"column_{at + 1}{suffix}";
                names[at] = taken.TryAdd(name, at) ? name : "";
            }
        }

        return names;
    }

    private static Kind KindOf(byte[] bytes)
    {
        var cell = CellText.Trim(bytes);
        return cell.Length == 0 || CellText.IsPlaceholder(cell) ? Kind.Empty
            : NumberReader.TryExamine(cell, out _) ? Kind.Number
            : cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 ? Kind.Number
            : DateReader.TryExamine(cell, out _) || ClockReader.TryRead(cell, out _) ? Kind.Moment
            : Kind.Text;
    }

    // A name that stands again below it is a value.
    private static bool Recurs(IReadOnlyList<byte[][]> rows)
    {
        var first = rows[0];
        return rows.Skip(1).Any(row => Enumerable.Range(0, Math.Min(first.Length, row.Length))
            .Any(at => first[at].Length > 0 && first[at].AsSpan().SequenceEqual(row[at])));
    }

    // "Region,2019,2020" or "Respondent,1,2,3": one column a year, or a question.
    private static bool AreNumbered(byte[][] first)
    {
        var numbers = first.Select(cell => Encoding.UTF8.GetString(CellText.Trim(cell)))
            .Select(text => int.TryParse(text, out var number) ? number : 0)
            .SkipWhile(number => number == 0)
            .ToList();
        var countMin = numbers.Count > 0 && numbers[0] is > 1900 and < 2100 ? 2 : 3;
        return numbers.Count >= countMin && numbers.Count < first.Length
            && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1);
    }
}
