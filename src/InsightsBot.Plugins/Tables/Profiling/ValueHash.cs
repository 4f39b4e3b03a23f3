using System.Runtime.InteropServices;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>
/// 64-bit hashes of cell values. Two of a million different values share one with a probability below 1 in 30 million,
/// which is why counting hashes is counting values.
/// </summary>
internal static class ValueHash
{
    private const ulong Prime1 = 0xA076_1D64_78BD_642F;
    private const ulong Prime2 = 0xE703_7ED1_A0B4_28DB;

    /// <summary>The hash of a number's 64 bits; never 0.</summary>
    public static ulong Of(long bits) => NotZero(Mix(unchecked((ulong)bits) ^ Prime1, Prime2));

    /// <summary>The hash of a text; never 0.</summary>
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = Mix((ulong)text.Length ^ Prime2, Prime1);
        while (text.Length >= 8)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(text), Prime1);
            text = text[8..];
        }

        ulong rest = 0;
        foreach (var b in text)
        {
            rest = (rest << 8) | b;
        }

        return NotZero(Mix(hash ^ rest, Prime2));
    }

    /// <summary>Continues a hash over a sequence.</summary>
    public static ulong Next(ulong hash, int value) => Mix(hash ^ (ulong)(value + 1), Prime1) ^ hash << 1;

    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low ^ (a >> 29);
    }

    private static ulong NotZero(ulong hash) => hash == 0 ? 1 : hash;
}
