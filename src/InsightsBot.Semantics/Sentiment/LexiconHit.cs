namespace InsightsBot.Semantics.Sentiment;

/// <summary>A word or phrase of the lexicon that was met in a text.</summary>
internal sealed class LexiconHit(int first, int last, WordRole role, double strength)
{
    /// <summary>Its first word.</summary>
    public int First { get; } = first;

    /// <summary>Its last word.</summary>
    public int Last { get; } = last;

    public WordRole Role { get; } = role;

    /// <summary>Its strength in the lexicon.</summary>
    public double Strength { get; } = strength;

    /// <summary>Its place among the hits of its sentence.</summary>
    public int Order { get; set; }

    /// <summary>Its strength in its place; 0 for words that only change others.</summary>
    public double Weight { get; set; }

    /// <summary>Whether it is praise or blame itself.</summary>
    public bool IsValue => Strength != 0;
}
