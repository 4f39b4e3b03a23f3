namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Finds the name a misspelt one was probably meant to be.</summary>
internal static class Nearest
{
    private const int LengthMax = 64;

    /// <summary>The candidate with the fewest edits, or null when none is close. Case does not count.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LengthMax)
        {
            return null;
        }

        var lower = name.ToLowerInvariant();
        var best = Math.Max(2, name.Length / 3) + 1;
        string? found = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LengthMax || Math.Abs(candidate.Length - name.Length) >= best)
            {
                continue;
            }

            var edits = Edits(lower, candidate.ToLowerInvariant());
            if (edits < best && edits < Math.Max(name.Length, candidate.Length))
            {
                best = edits;
                found = candidate;
            }
        }

        return found;
    }

    /// <summary>Insertions, removals, replacements and swaps of neighbours that turn one word into the other.</summary>
    private static int Edits(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
