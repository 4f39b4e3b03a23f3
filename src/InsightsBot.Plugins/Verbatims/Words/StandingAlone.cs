using System.Runtime.InteropServices;

namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>How often German words, and their forms without an ending, stand alone in a corpus.</summary>
internal sealed class StandingAlone
{
    private const int WordMin = 4;
    private static readonly string[] Endings = ["en", "er", "es", "n", "e", "s"];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Counts the words of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="knownWords">Words that count once more, seen or not; folded.</param>
    public StandingAlone(Corpus corpus, IEnumerable<string> knownWords)
    {
        _lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var word = 0; word < corpus.Words.Count; word++)
        {
            if (corpus.Words[word] is ['d', .. var folded])
            {
                Add(folded, corpus.Counts[word]);
            }
        }

        foreach (var word in knownWords)
        {
            Add(word, 1);
        }
    }

    /// <summary>How often a folded word stands alone.</summary>
    public int Count(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var count) ? count : 0;

    private void Add(string folded, int count)
    {
        if (folded.Length < WordMin)
        {
            return;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_counts, folded, out _) += count;
        foreach (var ending in Endings)
        {
            // "verspaetungen" stands for "verspaetung", too.
            if (folded.Length - ending.Length > WordMin && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, folded[..^ending.Length], out _) += count;
                break;
            }
        }
    }
}
