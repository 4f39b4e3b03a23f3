namespace InsightsBot.Semantics.Understanding.Voices;

/// <summary>What a question wants of the texts that customers wrote.</summary>
public enum VoicesAim
{
    /// <summary>What they say, in their own words: "Was sagen Kunden über die Hotline?".</summary>
    Quotes,

    /// <summary>What they speak of, by how often: "Worüber beschweren sich Kunden?".</summary>
    Themes,

    /// <summary>What they have begun to speak of, or speak of more than before.</summary>
    NewThemes,

    /// <summary>A figure of those who speak of something: "NPS der Kunden, die Wartezeit erwähnen".</summary>
    Figure,
}
