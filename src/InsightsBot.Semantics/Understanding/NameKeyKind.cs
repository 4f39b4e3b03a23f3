namespace InsightsBot.Semantics.Understanding;

/// <summary>What two atoms may share.</summary>
internal enum NameKeyKind
{
    /// <summary>The stem by German rules.</summary>
    Stem,

    /// <summary>The stem by English rules.</summary>
    EnglishStem,

    /// <summary>A concept of the vocabulary.</summary>
    Concept,

    /// <summary>A number.</summary>
    Number,
}
