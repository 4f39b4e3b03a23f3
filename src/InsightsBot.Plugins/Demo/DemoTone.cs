namespace InsightsBot.Plugins.Demo;

/// <summary>How a text sounds; it follows the score that was given with it.</summary>
internal enum DemoTone
{
    /// <summary>Angry or disappointed.</summary>
    Negative,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Pleased.</summary>
    Positive,
}
