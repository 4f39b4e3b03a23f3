namespace InsightsBot.Why.Effects;

/// <summary>What may be said of an initiative.</summary>
internal enum EffectVerdict
{
    /// <summary>It moved the measure the right way, and chance hardly explains it.</summary>
    Works,

    /// <summary>It moved the measure the right way, but an effect worth having is ruled out.</summary>
    TooSmall,

    /// <summary>An effect worth having is ruled out, and none is shown.</summary>
    WorksNot,

    /// <summary>The measure moved the wrong way, and chance hardly explains it.</summary>
    Worsens,

    /// <summary>An effect can be neither shown nor ruled out.</summary>
    Unclear,
}
