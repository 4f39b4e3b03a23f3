using System.Numerics;

namespace InsightsBot.Semantics.Learning;

/// <summary>Finds the features of a text: runs of words, and runs of letters within them, as numbers.</summary>
/// <remarks>
/// A feature is a place in a table of 2^22: words in the lower half, letters in the upper one. Features that meet in
/// one place are taken for one another; that costs little and bounds the memory. Source: K. Weinberger et al.,
/// "Feature Hashing for Large Scale Multitask Learning", ICML 2009. One thread at a time.
/// </remarks>
internal sealed class FeatureScan
{
    /// <summary>How many places there are.</summary>
    public const int Places = 1 << PlaceBits;

    /// <summary>The first place of runs of letters; runs of words stand before it.</summary>
    public const int LettersFrom = Places / 2;

    private const int PlaceBits = 22;
    private const int WordsMax = 2;
    private const int LettersMin = 2;
    private const int LettersMax = 6;
    private readonly TextScan _scan = new();
    private int[] _found = new int[1024];
    private int _count;

    /// <summary>The places of a text's features in rising order, each as often as it occurs.</summary>
    /// <returns>Valid until the next text is read.</returns>
    public ReadOnlySpan<int> Read(string text)
    {
        _count = 0;
        _scan.Read(text);
        for (var at = 0; at < _scan.Count; at++)
        {
            AddWords(at);
            AddLetters(_scan[at]);
        }

        var found = _found.AsSpan(0, _count);
        found.Sort();
        return found;
    }

    private void AddWords(int at)
    {
        var hash = 0UL;
        for (var next = at; next < Math.Min(_scan.Count, at + WordsMax); next++)
        {
            hash = Mixed(hash, '\u0002');
            foreach (var c in _scan[next])
            {
                hash = Mixed(hash, c);
            }

            Add(Ended(hash) & (LettersFrom - 1));
        }
    }

    private void AddLetters(ReadOnlySpan<char> piece)
    {
        for (var start = -1; start < piece.Length; start++)
        {
            var hash = 1UL;
            for (var at = start; at <= piece.Length && at < start + LettersMax; at++)
            {
                hash = Mixed(hash, at < 0 ? '\u0002' : at == piece.Length ? '\u0003' : piece[at]);
                if (at >= start + LettersMin - 1)
                {
                    Add(LettersFrom + (Ended(hash) & (LettersFrom - 1)));
                }
            }
        }
    }

    private void Add(int place)
    {
        if (_count == _found.Length)
        {
            Array.Resize(ref _found, 2 * _count);
        }

        _found[_count++] = place;
    }

    private static ulong Mixed(ulong hash, char c) => unchecked(
        BitOperations.RotateLeft(hash ^ (c * 0x9E3779B97F4A7C15UL), 29) * 0xBF58476D1CE4E5B9UL);

    private static int Ended(ulong hash) => (int)(unchecked((hash ^ (hash >> 31)) * 0x94D049BB133111EBUL) >> 33);
}
