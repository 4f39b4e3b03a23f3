namespace InsightsBot.Semantics.Text;

/// <summary>One piece of a question.</summary>
/// <param name="Text">The piece as written, without control and zero-width characters; quotes lose their marks.</param>
/// <param name="Start">Where the piece begins in the question as it came, in characters from 0.</param>
/// <param name="Length">How many characters of the question it takes, quotation marks included.</param>
/// <param name="Folded">The form for comparing (see <see cref="Spelling.Fold"/>).</param>
/// <param name="Kind">What it is made of.</param>
public sealed record Token(string Text, int Start, int Length, string Folded, TokenKind Kind)
{
    /// <summary>Whether it begins with a capital letter: in German a hint of a noun, though a weak one.</summary>
    public bool IsCapitalised => Text.Length > 0 && char.IsUpper(Text[0]);

    /// <summary>
    /// Whether no white space, comma or sentence mark stands between it and the token before: "to" in
    /// "Month-to-Month", "%" in "30%".
    /// </summary>
    public bool JoinedToPrevious { get; init; }

    /// <summary>
    /// The strongest mark between the token before and this one: one of . ? ! ; : , – / - _ ( ) ' or '\0' for none.
    /// A hyphen within a word is '-', a dash or a hyphen between spaces is '–'.
    /// </summary>
    public char Punctuation { get; init; }

    /// <summary>
    /// Whether a hyphen follows that stands for a part said later: "Kündigungs-" in "Kündigungs- und Wechselgründe".
    /// </summary>
    public bool IsOpenCompound { get; init; }

    /// <summary>Where the question goes on after it, in characters from 0.</summary>
    public int End => Start + Length;
}
