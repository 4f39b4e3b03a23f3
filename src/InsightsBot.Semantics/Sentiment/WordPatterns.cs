using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Sentiment;

/// <summary>Words and phrases that are looked for in one pass over the words of a text.</summary>
/// <remarks>
/// A pattern is one or more words, each with the mark that <see cref="LexiconEntry"/> tells of; ".." between words
/// stands for up to three words in between. Patterns lead to numbers that the caller gives.
/// </remarks>
internal sealed class WordPatterns(int compoundTailMin)
{
    private const int GapWordsMax = 3;
    private const int GapKey = 0;

    private readonly WordKeys keys = new(compoundTailMin);
    private readonly Dictionary<long, int> next = [];
    private readonly List<List<int>?> ends = [null];

    /// <summary>Takes up a pattern.</summary>
    /// <param name="language">The language whose stems count.</param>
    /// <param name="pattern">One or more words.</param>
    /// <param name="number">What the caller wants to hear when it is met.</param>
    /// <param name="isTail">Whether a single German word is also met as the end of a compound.</param>
    public void Add(Language language, string pattern, int number, bool isTail)
    {
        var words = pattern.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var node = 0;
        foreach (var word in words)
        {
            var key = word == ".." ? GapKey : keys.KeyOf(language, word, isTail && words.Length == 1);
            var step = Step(node, key);
            if (!next.TryGetValue(step, out var child))
            {
                child = ends.Count;
                ends.Add(null);
                next.Add(step, child);
            }

            node = child;
        }

        if (node > 0)
        {
            (ends[node] ??= []).Add(number);
        }
    }

    /// <summary>What a written word can stand for.</summary>
    public WordMeaning Meaning(ReadOnlySpan<char> written) => keys.Of(written);

    /// <summary>Adds every pattern that begins at one word.</summary>
    /// <param name="words">The keys of each word, in the order of the text.</param>
    /// <param name="at">The word to begin with.</param>
    /// <param name="end">The word to stop before: where the sentence ends.</param>
    /// <param name="found">Gets the last word of each match and the number of the pattern.</param>
    public void Match(IReadOnlyList<int[]> words, int at, int end, List<(int Last, int Number)> found) =>
        Follow(words, 0, at, end, found);

    private void Follow(IReadOnlyList<int[]> words, int node, int at, int end, List<(int Last, int Number)> found)
    {
        if (at >= end)
        {
            return;
        }

        foreach (var key in words[at])
        {
            if (!next.TryGetValue(Step(node, key), out var child))
            {
                continue;
            }

            foreach (var number in ends[child] ?? [])
            {
                found.Add((at, number));
            }

            Follow(words, child, at + 1, end, found);
            if (next.TryGetValue(Step(child, GapKey), out var gap))
            {
                for (var skipped = 0; skipped <= GapWordsMax; skipped++)
                {
                    Follow(words, gap, at + 1 + skipped, end, found);
                }
            }
        }
    }

    private static long Step(int node, int key) => ((long)node << 32) | (uint)key;
}
