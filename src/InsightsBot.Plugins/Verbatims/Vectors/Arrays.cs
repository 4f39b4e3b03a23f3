using System.Numerics;
using System.Runtime.InteropServices;

namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>Sums over arrays of numbers, several at once.</summary>
/// <remarks>No sum depends on how many numbers a processor takes at once, so that rounding is the same
/// everywhere.</remarks>
internal static class Arrays
{
    /// <summary>Adds an array, times a number, to a sum of equal length.</summary>
    public static void AddTimes(Span<float> sum, ReadOnlySpan<float> array, float times)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var arrays = MemoryMarshal.Cast<float, Vector<float>>(array);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += arrays[i] * times;
        }

        for (var i = Vector<float>.Count * sums.Length; i < sum.Length; i++)
        {
            sum[i] += array[i] * times;
        }
    }

    /// <summary>Adds an array, times a number, to a sum of equal length.</summary>
    public static void AddTimes(Span<double> sum, ReadOnlySpan<double> array, double times)
    {
        var sums = MemoryMarshal.Cast<double, Vector<double>>(sum);
        var arrays = MemoryMarshal.Cast<double, Vector<double>>(array);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += arrays[i] * times;
        }

        for (var i = Vector<double>.Count * sums.Length; i < sum.Length; i++)
        {
            sum[i] += array[i] * times;
        }
    }

    /// <summary>The sum of products.</summary>
    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var lanes = MemoryMarshal.Cast<float, Vector4>(a);
        var others = MemoryMarshal.Cast<float, Vector4>(b);
        var sums = Vector4.Zero;
        for (var i = 0; i < lanes.Length; i++)
        {
            sums += lanes[i] * others[i];
        }

        double dot = sums.X + sums.Y + sums.Z + sums.W;
        for (var i = 4 * lanes.Length; i < a.Length; i++)
        {
            dot += a[i] * b[i];
        }

        return dot;
    }

    /// <summary>Brings the largest number to 1, so that squares neither vanish nor overflow.</summary>
    public static void Scale(Span<float> array)
    {
        var largest = 0f;
        foreach (var number in array)
        {
            largest = Math.Max(largest, Math.Abs(number));
        }

        foreach (ref var number in array)
        {
            number = largest > 0 ? (float)((double)number / largest) : 0;
        }
    }

    /// <summary>Gives an array the length 1; one without length stays.</summary>
    public static void Normalise(Span<float> array)
    {
        var length = Math.Sqrt(Dot(array, array));
        if (length > 1e-12)
        {
            foreach (ref var number in array)
            {
                number = (float)(number / length);
            }
        }
    }
}
