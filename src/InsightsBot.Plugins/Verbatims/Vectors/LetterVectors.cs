using System.Numerics;

namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>Vectors of runs of three to five letters: the mean of those of the stems that have them.</summary>
/// <remarks>Source: P. Bojanowski and others, "Enriching Word Vectors with Subword Information", TACL 2017.</remarks>
internal sealed class LetterVectors
{
    private const int Shortest = 3;
    private const int Longest = 5;
    private const int PlacesMax = 1 << 17;
    private readonly float[] _sums;
    private readonly int[] _counts;

    /// <summary>Room for the runs of some stems.</summary>
    public LetterVectors(int stems)
    {
        var places = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(8 * stems, 64, PlacesMax));
        _sums = new float[places * Dimensions.Count];
        _counts = new int[places];
    }

    /// <summary>Takes a stem with its vector.</summary>
    public void Add(string stem, ReadOnlySpan<float> vector)
    {
        foreach (var place in Places(stem))
        {
            Arrays.AddTimes(_sums.AsSpan(place * Dimensions.Count, Dimensions.Count), vector, 1);
            _counts[place]++;
        }
    }

    /// <summary>Writes the vector of a stem that was not taken: that of its runs, rare ones counting most.</summary>
    public void Write(string stem, Span<float> vector)
    {
        vector.Clear();
        foreach (var place in Places(stem))
        {
            if (_counts[place] > 0)
            {
                var times = 1 / (_counts[place] * Math.Sqrt(_counts[place]));
                Arrays.AddTimes(vector, _sums.AsSpan(place * Dimensions.Count, Dimensions.Count), (float)times);
            }
        }
    }

    private List<int> Places(string stem)
    {
        var bounded = "<" + stem + ">";
        var places = new List<int>();
        for (var length = Shortest; length <= Longest; length++)
        {
            for (var at = 0; at + length <= bounded.Length; at++)
            {
                places.Add(Place(bounded.AsSpan(at, length)));
            }
        }

        return places;
    }

    private int Place(ReadOnlySpan<char> run)
    {
        unchecked
        {
            var hash = 2_166_136_261;
            foreach (var letter in run)
            {
                hash = (hash ^ letter) * 16_777_619;
            }

            return (int)((hash ^ (hash >> 15)) & (uint)(_counts.Length - 1));
        }
    }
}
