namespace InsightsBot.Semantics.Text;

/// <summary>What a token of a question is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, or letters and digits as in "Q3" and "C00001925".</summary>
    Word,

    /// <summary>
    /// Digits with their separators, a scale or an ordinal ending: "1.234,5", "2k", "3rd", "3.", "12.03.2024", "10:30".
    /// </summary>
    Number,

    /// <summary>Everything between a pair of quotation marks; the text is without them.</summary>
    Quoted,

    /// <summary>A sign that means something: % ‰ € $ £ ¥ &lt; &gt; = ≤ ≥ ≠ &amp; +.</summary>
    Symbol,
}
