namespace InsightsBot.Semantics.Verbatims;

/// <summary>The words and pairs of words of a text, summed up as they come.</summary>
internal struct FeatureSums
{
    private ulong last;

    /// <summary>How many words came.</summary>
    public int Words { get; private set; }

    /// <summary>One number for all words in their order.</summary>
    public ulong All { get; private set; }

    /// <summary>Takes the next word.</summary>
    /// <param name="word">Its hash.</param>
    /// <param name="bits">For each bit how many features have it, less those that do not.</param>
    /// <param name="smallest">The smallest hash of all features in each of several orders.</param>
    public void Add(ulong word, Span<int> bits, Span<uint> smallest)
    {
        var single = Fingerprint.Mixed(word);
        Feature(single, bits, smallest);
        unchecked
        {
            if (Words > 0)
            {
                Feature(Fingerprint.Mixed((last * 31) + single), bits, smallest);
            }

            All = Fingerprint.Mixed((All * 31) + single);
        }

        last = single;
        Words++;
    }

    /// <summary>The bits that more features have than not.</summary>
    public static ulong Signs(ReadOnlySpan<int> bits)
    {
        var signs = 0UL;
        for (var i = 0; i < bits.Length; i++)
        {
            signs |= bits[i] > 0 ? 1UL << i : 0;
        }

        return signs;
    }

    private static void Feature(ulong hash, Span<int> bits, Span<uint> smallest)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] += (int)(((hash >> i) & 1) << 1) - 1;
        }

        unchecked
        {
            var (step, order) = ((uint)(hash >> 32) | 1, (uint)hash);
            for (var i = 0; i < smallest.Length; i++)
            {
                // Each order mixes the hash with another number of its own.
                var mixed = (order ^ (step * (uint)((2 * i) + 1))) * 0x9E3779B1u;
                mixed ^= mixed >> 15;
                smallest[i] = Math.Min(smallest[i], mixed * 0x85EBCA77u);
            }
        }
    }
}
