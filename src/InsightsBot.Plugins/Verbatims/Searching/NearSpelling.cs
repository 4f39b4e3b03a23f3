using System.Text;
using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Finds words of an index that an unknown word may be a slip of.</summary>
internal static class NearSpelling
{
    private const int Most = 3;
    private const int WordMax = 64;

    /// <summary>The nearest words with the same first letter, frequent ones first; none when no word is near.</summary>
    /// <returns>Their numbers.</returns>
    public static IReadOnlyList<int> Of(IndexFile file, string folded)
    {
        var limit = EditDistance.Allowed(folded.Length);
        if (limit == 0 || folded.Length > WordMax)
        {
            return [];
        }

        var words = new TextTable(file, Section.WordStarts, Section.WordTexts);
        var counts = file.Of<int>(Section.WordCounts);
        var near = new List<(int Word, int Slips)>();
        Span<char> letters = stackalloc char[4 * WordMax];
        foreach (var language in "de")
        {
            var beginning = Encoding.UTF8.GetBytes($"{language}{folded[0]}");
            for (var word = words.FirstFrom(beginning); word < words.Count; word++)
            {
                var bytes = words[word];
                if (!bytes.StartsWith(beginning))
                {
                    break;
                }

                if (Math.Abs(bytes.Length - 1 - folded.Length) > 2 * limit || bytes.Length > letters.Length)
                {
                    continue;
                }

                var length = Encoding.UTF8.GetChars(bytes[1..], letters);
                var slips = EditDistance.Within(folded, letters[..length], limit);
                if (slips <= limit)
                {
                    near.Add((word, slips));
                }
            }
        }

        var least = near.Count > 0 ? near.Min(n => n.Slips) : 0;
        var order = near.Where(n => n.Slips == least).Select(n => (n.Word, Count: 0)).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            order[i] = (order[i].Word, counts[order[i].Word]);
        }

        return [.. order.OrderByDescending(o => o.Count).ThenBy(o => o.Word).Take(Most).Select(o => o.Word)];
    }
}
