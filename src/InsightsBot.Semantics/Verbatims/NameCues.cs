namespace InsightsBot.Semantics.Verbatims;

/// <summary>What a name must look like, by the words before it.</summary>
internal readonly record struct NameCues
{
    /// <summary>Whether only a known first or last name counts.</summary>
    public bool NeedsKnown { get; init; }

    /// <summary>Whether a name in small letters counts where it is known, or no frequent word.</summary>
    public bool MayBeSmall { get; init; }

    /// <summary>Whether a frequent word with a capital counts: "Herr Klein".</summary>
    public bool MayBeWord { get; init; }

    /// <summary>At most so many names in a row.</summary>
    public int Words { get; init; }
}
