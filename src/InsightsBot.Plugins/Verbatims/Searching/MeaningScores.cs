using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Plugins.Verbatims.Vectors;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>How alike the vectors of rows and of a query are: every row is looked at.</summary>
/// <remarks>Whole numbers are summed, so that all processors give the same.</remarks>
internal static class MeaningScores
{
    /// <summary>The vector of a query's stems, of length 1; null when nothing is known of them.</summary>
    public static float[]? Vector(IndexFile file, IReadOnlyList<SoughtStem> stems)
    {
        var numbers = file.Of<sbyte>(Section.StemVectors);
        var scales = file.Of<float>(Section.StemScales);
        var rows = file.Of<int>(Section.StemRows);
        var vector = new float[Dimensions.Count];
        foreach (var (stem, weight) in stems)
        {
            var times = weight * scales[stem] * RowVectors.Weight(file.Rows, rows[stem]);
            var own = numbers.Slice(stem * Dimensions.Count, Dimensions.Count);
            for (var i = 0; i < vector.Length; i++)
            {
                vector[i] += (float)(own[i] * times);
            }
        }

        Arrays.Normalise(vector);
        return Array.TrueForAll(vector, v => v == 0) ? null : vector;
    }

    /// <summary>A query's vector in whole numbers.</summary>
    /// <param name="vector">The vector, of length 1.</param>
    /// <param name="scale">What the numbers are to be multiplied with.</param>
    public static short[] Sought(ReadOnlySpan<float> vector, out float scale)
    {
        var bytes = new sbyte[vector.Length];
        scale = ShortVectors.Shorten(vector, bytes);
        return Array.ConvertAll(bytes, b => (short)b);
    }

    /// <summary>How alike a row is, still to be multiplied with the query's scale.</summary>
    public static float Of(
        ReadOnlySpan<sbyte> numbers, ReadOnlySpan<float> scales, int row, ReadOnlySpan<short> sought) =>
        Dot(numbers.Slice(row * sought.Length, sought.Length), sought) * scales[row];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<short> b)
    {
        unchecked
        {
            var sums = Vector256<int>.Zero;
            ref var left = ref MemoryMarshal.GetReference(a);
            ref var right = ref MemoryMarshal.GetReference(b);
            for (nuint i = 0; i < (nuint)a.Length; i += (nuint)Vector128<sbyte>.Count)
            {
                var bytes = Vector128.LoadUnsafe(ref left, i);
                var others = Vector256.LoadUnsafe(ref right, i);
                sums += Avx2.IsSupported
                    ? Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(bytes), others)
                    : Products(bytes, others);
            }

            return Vector256.Sum(sums);
        }
    }

    /// <summary>The same sums where one instruction does not make them.</summary>
    private static Vector256<int> Products(Vector128<sbyte> bytes, Vector256<short> others)
    {
        var (low, high) = Vector128.Widen(bytes);

        // Products of bytes fit 16 bits; their sums do not.
        var (first, second) = Vector256.Widen(Vector256.Create(low, high) * others);
        return first + second;
    }
}
