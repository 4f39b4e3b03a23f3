namespace InsightsBot.Plugins.Demo;

/// <summary>The sentences of one theme in one language, as phrases.*.yaml lists them.</summary>
internal sealed class ThemePhrases
{
    /// <summary>Sentences of angry customers.</summary>
    public List<string> Negative { get; init; } = [];

    /// <summary>Sentences of pleased customers.</summary>
    public List<string> Positive { get; init; } = [];

    /// <summary>Sentences of customers who are neither.</summary>
    public List<string> Neutral { get; init; } = [];

    /// <summary>What members of staff write down of a call.</summary>
    public List<string> Note { get; init; } = [];

    /// <summary>The sentences of a tone.</summary>
    public List<string> Of(DemoTone tone) => tone switch
    {
        DemoTone.Negative => Negative,
        DemoTone.Neutral => Neutral,
        DemoTone.Positive => Positive,
    };
}
