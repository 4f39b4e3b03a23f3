namespace InsightsBot.Semantics.Text;

/// <summary>How many typing slips lie between two words.</summary>
public static class EditDistance
{
    /// <summary>
    /// The optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours, where no
    /// piece is edited twice.
    /// </summary>
    /// <param name="a">One word, folded.</param>
    /// <param name="b">The other word, folded.</param>
    /// <param name="limit">The largest distance of interest; 0 or more.</param>
    /// <returns>The distance, or limit + 1 when it is larger than the limit.</returns>
    /// <remarks>Works on the stack for words below 128 letters and stops as soon as the limit is passed.</remarks>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        if (limit == 0 || a.IsEmpty || b.IsEmpty)
        {
            return a.SequenceEqual(b) ? 0 : Math.Min(limit + 1, Math.Max(1, Math.Max(a.Length, b.Length)));
        }

        var width = b.Length + 1;
        Span<int> rows = width <= 128 ? stackalloc int[3 * width] : new int[3 * width];
        var (beforeLast, last, row) = (0, width, 2 * width);
        for (var j = 0; j < width; j++)
        {
            rows[last + j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var smallest = FillRow(a, b, i, rows[beforeLast..][..width], rows[last..][..width], rows[row..][..width]);
            if (smallest > limit)
            {
                return limit + 1;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return Math.Min(rows[last + b.Length], limit + 1);
    }

    /// <summary>How many slips a word of a length may have and still be taken for another.</summary>
    /// <param name="length">The length of the shorter word in letters.</param>
    /// <returns>Up to 3 letters 0, up to 7 letters 1, from 8 letters 2.</returns>
    public static int Allowed(int length) => length switch
    {
        <= 3 => 0,
        <= 7 => 1,
        _ => 2,
    };

    private static int FillRow(
        ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, Span<int> beforeLast, Span<int> last, Span<int> row)
    {
        row[0] = i;
        var smallest = i;
        for (var j = 1; j < row.Length; j++)
        {
            var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            var best = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                best = Math.Min(best, beforeLast[j - 2] + 1);
            }

            row[j] = best;
            // A swap may still reach back to the row before, whose cells are at most one smaller.
            smallest = Math.Min(smallest, Math.Min(best, last[j]));
        }

        return smallest;
    }
}
