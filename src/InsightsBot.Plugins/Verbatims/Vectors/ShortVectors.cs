namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>Vectors of length 1, each number in a byte.</summary>
/// <param name="count">How many vectors.</param>
internal sealed class ShortVectors(int count)
{
    private const int Largest = 127;

    /// <summary>The numbers, one vector behind the other.</summary>
    public sbyte[] Numbers { get; } = new sbyte[count * Dimensions.Count];

    /// <summary>What each vector is to be multiplied with.</summary>
    public float[] Scales { get; } = new float[count];

    /// <summary>Sets a vector.</summary>
    public void Set(int at, ReadOnlySpan<float> vector) =>
        Scales[at] = Shorten(vector, Numbers.AsSpan(at * Dimensions.Count, Dimensions.Count));

    /// <summary>Writes a vector into bytes.</summary>
    /// <returns>What it is to be multiplied with to have the length 1; 0 for one without length.</returns>
    public static float Shorten(ReadOnlySpan<float> vector, Span<sbyte> numbers)
    {
        var largest = 0f;
        foreach (var number in vector)
        {
            largest = Math.Max(largest, Math.Abs(number));
        }

        if (largest < 1e-12f)
        {
            numbers.Clear();
            return 0;
        }

        long squares = 0;
        for (var i = 0; i < vector.Length; i++)
        {
            numbers[i] = (sbyte)Math.Round(vector[i] / largest * Largest);
            squares += numbers[i] * numbers[i];
        }

        return (float)(1 / Math.Sqrt(squares));
    }
}
