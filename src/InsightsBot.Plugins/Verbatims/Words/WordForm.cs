namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>A stem that a word is found by.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Units">How much it says about the word: <see cref="Whole"/> or <see cref="Part"/>.</param>
internal readonly record struct WordForm(string Stem, byte Units)
{
    /// <summary>Units of the word as a whole.</summary>
    public const byte Whole = 5;

    /// <summary>Units of a part of a compound.</summary>
    public const byte Part = 3;
}
