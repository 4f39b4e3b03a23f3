using System.Text;

namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>What is asked of every cell before anybody knows what it means. Cells are UTF-8.</summary>
internal static class CellText
{
    // What programs write when they have nothing to write. Compared without case.
    private static readonly string[] Placeholders =
    [
        "na", "n/a", "n.a.", "#n/a", "#na", "null", "nan", "nat", "none", "<na>", "-", "--", "?", ".", "k.a.", "k. a.",
        "keine angabe", "unknown", "unbekannt", "missing", "\\n",
        "0000-00-00", "0000-00-00 00:00:00", "00.00.0000",
    ];

    private static readonly int LongestPlaceholder = Placeholders.Max(p => p.Length);

    /// <summary>The cell without blanks, tabs, line breaks and no-break spaces around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        // Nearly every cell has nothing to trim.
        if (cell.Length == 0 || (IsInk(cell[0]) && IsInk(cell[^1])))
        {
            return cell;
        }

        return TrimStart(TrimEnd(cell));
    }

    /// <summary>The cell without blanks before it.</summary>
    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> cell)
    {
        while (cell.Length > 0)
        {
            if (cell[0] <= 0x20)
            {
                cell = cell[1..];
            }
            else if (cell.StartsWith("\u00a0"u8))
            {
                cell = cell[2..];
            }
            else
            {
                break;
            }
        }

        return cell;
    }

    /// <summary>The cell without blanks behind it.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> cell)
    {
        while (cell.Length > 0)
        {
            if (cell[^1] <= 0x20)
            {
                cell = cell[..^1];
            }
            else if (cell.EndsWith("\u00a0"u8))
            {
                cell = cell[..^2];
            }
            else
            {
                break;
            }
        }

        return cell;
    }

    /// <summary>Whether a trimmed cell only says that there is no value ("N/A", "null", "-").</summary>
    public static bool IsPlaceholder(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > LongestPlaceholder)
        {
            return false;
        }

        foreach (var placeholder in Placeholders)
        {
            if (placeholder.Length == cell.Length && Ascii.EqualsIgnoreCase(cell, placeholder))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cell as a string, for notes; long cells are cut.</summary>
    public static string Example(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell);
        return text.Length <= 40 ? text : text[..40] + "…";
    }

    private static bool IsInk(byte b) => b is > 0x20 and < 0x80;
}
