namespace InsightsBot.Plugins.Demo;

/// <summary>Chance that repeats: the same seed gives the same throws, on every machine and in every version.</summary>
/// <remarks>
/// The generator is xoshiro256** seeded by SplitMix64 (Blackman and Vigna, 2018). <see cref="Random"/> is not used,
/// because its algorithm is no contract. Not for secrets. One instance is for one thread.
/// </remarks>
internal sealed class Dice
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;
    private double? _spareNormal;

    /// <summary>Dice of their own for one thing of one run.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="thing">The number of the thing; different things throw independently of each other.</param>
    public Dice(int seed, long thing)
    {
        unchecked
        {
            var state = ((ulong)(uint)seed << 32) ^ ((ulong)thing * 0x9E3779B97F4A7C15UL);
            _a = Mix(ref state);
            _b = Mix(ref state);
            _c = Mix(ref state);
            _d = Mix(ref state);
        }
    }

    /// <summary>A number from 0 (included) to 1 (not included).</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something of this probability (0–1) happens.</summary>
    public bool Happens(double probability) => Share() < probability;

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int first, int last) => first + (int)(Share() * (last - first + 1));

    /// <summary>A number of the normal distribution with mean 0 and deviation 1.</summary>
    public double Normal()
    {
        if (_spareNormal is { } spare)
        {
            _spareNormal = null;
            return spare;
        }

        var radius = Math.Sqrt(-2.0 * Math.Log(1.0 - Share()));
        var angle = 2.0 * Math.PI * Share();
        _spareNormal = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    /// <summary>A positive number around a median, skewed to the right.</summary>
    public double Skewed(double median, double spread) => median * Math.Exp(spread * Normal());

    /// <summary>How often something happens that is expected this often; expectations are small.</summary>
    public int Times(double expected)
    {
        var limit = Math.Exp(-expected);
        var product = Share();
        var times = 0;
        while (product > limit)
        {
            times++;
            product *= Share();
        }

        return times;
    }

    /// <summary>One of the items, all equally likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[(int)(Share() * items.Count)];

    /// <summary>The index of one of the weights, each as likely as it is heavy.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = Share() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    private ulong Next()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }

    private static ulong Mix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
