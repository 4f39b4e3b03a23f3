using System.Numerics;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>24 bytes by which texts that say nearly the same are found.</summary>
/// <param name="Bits">Nearly the same words in nearly the same order give nearly the same bits.</param>
/// <param name="FirstBands">Two band keys of 32 bits: texts are compared that have one in common.</param>
/// <param name="LastBands">Two further band keys.</param>
/// <remarks>
/// Bits as in M. Charikar, "Similarity estimation techniques from rounding algorithms", 2002; bands from the smallest
/// hashes as in A. Broder, "On the resemblance and containment of documents", 1997. Made of words and pairs of words
/// without case, digits, accounts, links, placeholders and the "RT" of a forwarded tweet.
/// </remarks>
public readonly record struct Fingerprint(ulong Bits, ulong FirstBands, ulong LastBands)
{
    /// <summary>So many band keys a fingerprint has.</summary>
    public const int Bands = 4;

    /// <summary>Texts whose bits differ in at most so many places say nearly the same.</summary>
    public const int BitsApartMax = 12;

    /// <summary>
    /// Texts of fewer words than this are alike only when they are the same: one word changes their sense.
    /// </summary>
    private const int WordsMin = 8;

    /// <summary>So many words of a text count.</summary>
    private const int WordsMax = 2_000;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Whether there was nothing to make one of: no words.</summary>
    public bool IsEmpty => Bits == 0 && FirstBands == 0 && LastBands == 0;

    /// <summary>The fingerprint of a text; an empty one for a text without words.</summary>
    public static Fingerprint Of(ReadOnlySpan<char> text)
    {
        var sums = new FeatureSums();
        Span<int> bits = stackalloc int[64];
        Span<uint> smallest = stackalloc uint[2 * Bands];
        bits.Clear();
        smallest.Fill(uint.MaxValue);
        var at = 0;
        while (sums.Words < WordsMax && Next(text, ref at) is not 0 and var word)
        {
            sums.Add(word, bits, smallest);
        }

        return sums.Words == 0 ? default : sums.Words < WordsMin ? Exactly(sums.All) : new Fingerprint(
            FeatureSums.Signs(bits), Band(smallest, 0), Band(smallest, 2));
    }

    /// <summary>The band key of a place from 0 to <see cref="Bands"/> - 1.</summary>
    public uint BandAt(int band) => (uint)(((band < 2 ? FirstBands : LastBands) >> (32 * (band & 1))) & uint.MaxValue);

    /// <summary>Whether two texts say nearly the same.</summary>
    public bool IsNear(Fingerprint other) => BitOperations.PopCount(Bits ^ other.Bits) <= BitsApartMax;

    private static ulong Band(ReadOnlySpan<uint> smallest, int band) =>
        Joined(smallest[2 * band], smallest[(2 * band) + 1])
        | ((ulong)Joined(smallest[(2 * band) + 2], smallest[(2 * band) + 3]) << 32);

    private static uint Joined(uint first, uint second) => (uint)(Mixed(((ulong)first << 32) | second) >> 32);

    private static Fingerprint Exactly(ulong words)
    {
        var bits = Mixed(words);
        return new Fingerprint(bits, Mixed(bits), Mixed(~bits));
    }

    /// <summary>A well-mixed number, the same for the same input on every machine.</summary>
    internal static ulong Mixed(ulong number)
    {
        unchecked
        {
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }

    /// <summary>The hash of the next word that counts; 0 at the end.</summary>
    private static ulong Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '[' && Placeholders.EndOf(text, at) is > 0 and var placeholder)
            {
                at = placeholder;
            }
            else if (c == '@' || (c is 'h' or 'H' && IsLink(text[at..])))
            {
                while (at < text.Length && !char.IsWhiteSpace(text[at]))
                {
                    at++;
                }
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                var start = at;
                var hash = Word(text, ref at);
                if (!text[start..at].SequenceEqual("RT"))
                {
                    return hash;
                }
            }
            else
            {
                at++;
            }
        }

        return 0;
    }

    private static bool IsLink(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static ulong Word(ReadOnlySpan<char> text, ref int at)
    {
        var hash = Offset;
        unchecked
        {
            while (at < text.Length && (char.IsLetter(text[at]) || char.IsSurrogate(text[at])))
            {
                hash = (hash ^ char.ToLowerInvariant(text[at++])) * Prime;
            }
        }

        return hash == 0 ? 1 : hash;
    }
}
