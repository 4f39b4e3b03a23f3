namespace InsightsBot.Semantics.Understanding;

/// <summary>What part a word plays: "Kündigung" is a thing, "gekündigt" says something of one.</summary>
public enum WordClass
{
    /// <summary>A noun.</summary>
    Noun,

    /// <summary>A verb form.</summary>
    Verb,

    /// <summary>An adjective or participle.</summary>
    Adjective,
}
