using System.Security.Cryptography;
using System.Text;

namespace InsightsBot.Plugins.Tests.Voices;

/// <summary>
/// Rows of a table of labelled texts beside the repository, and the half that nothing was developed on.
/// </summary>
internal static class VoicesFile
{
    /// <summary>The rows by their column names, or none where the file is not there.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Rows(string relative)
    {
        if (SharedFiles.Find("data/" + relative) is not { } path)
        {
            return [];
        }

        var lines = Cells(File.ReadAllText(path));
        return [.. lines.Skip(1).Where(l => l.Count == lines[0].Count)
            .Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second))];
    }

    /// <summary>Whether a row belongs to the half that figures are reported on.</summary>
#pragma warning disable CA5351 // Nothing is kept secret: the hash only cuts a table in two.
    public static bool IsHeldBack(string id) => MD5.HashData(Encoding.UTF8.GetBytes(id))[^1] % 2 == 1;
#pragma warning restore CA5351

    private static List<List<string>> Cells(string text)
    {
        var (rows, row, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    i++;
                }
                else if (c == '"')
                {
                    isQuoted = false;
                    continue;
                }

                _ = cell.Append(c);
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                _ = cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                _ = cell.Append(c);
            }
        }

        return rows;
    }
}
