namespace InsightsBot.Semantics.Learning;

/// <summary>A part of the features.</summary>
internal sealed record FeatureView
{
    /// <summary>Runs of words.</summary>
    public static readonly FeatureView Words = new(0, FeatureScan.LettersFrom);

    /// <summary>Runs of letters within words.</summary>
    public static readonly FeatureView Letters = new(FeatureScan.LettersFrom, FeatureScan.Places);

    /// <summary>All of them.</summary>
    public static readonly FeatureView All = new(0, FeatureScan.Places);

    private readonly int _from;
    private readonly int _below;

    private FeatureView(int from, int below) => (_from, _below) = (from, below);

    /// <summary>Whether the feature of a place belongs to it.</summary>
    public bool Holds(int place) => place >= _from && place < _below;
}
