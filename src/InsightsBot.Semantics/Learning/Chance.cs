namespace InsightsBot.Semantics.Learning;

/// <summary>Numbers that look drawn and are the same on every machine.</summary>
/// <remarks>
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
/// </remarks>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A whole number from 0 and below a bound above 0.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Puts places into a drawn order.</summary>
    public void Shuffle(Span<int> places)
    {
        for (var last = places.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (places[last], places[other]) = (places[other], places[last]);
        }
    }
}
