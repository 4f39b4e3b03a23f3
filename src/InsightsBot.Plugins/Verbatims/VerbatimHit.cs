namespace InsightsBot.Plugins.Verbatims;

/// <summary>A verbatim that was found, with the passage that fits best.</summary>
/// <param name="Entry">The verbatim as it stands in the index.</param>
/// <param name="Score">From 0 to 1; comparable within one search alone.</param>
/// <param name="Start">Where the passage begins in the text, in characters from 0.</param>
/// <param name="Length">How many characters it has.</param>
public sealed record VerbatimHit(VerbatimEntry Entry, double Score, int Start, int Length)
{
    /// <summary>What tells the verbatim from all others.</summary>
    public string Id => Entry.Id;

    /// <summary>The passage: a part of the text, so it stands there word for word.</summary>
    public string Quote => Entry.Text.Substring(Start, Length);
}
