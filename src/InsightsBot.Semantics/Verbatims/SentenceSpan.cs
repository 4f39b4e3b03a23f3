namespace InsightsBot.Semantics.Verbatims;

/// <summary>Where a sentence stands in its text, without the spaces around it.</summary>
/// <param name="Start">Its first character, counted from 0.</param>
/// <param name="Length">How many characters it has; at least 1.</param>
public readonly record struct SentenceSpan(int Start, int Length)
{
    /// <summary>Where the text goes on after it.</summary>
    public int End => Start + Length;

    /// <summary>The sentence word for word.</summary>
    public string In(string text) => text.Substring(Start, Length);
}
