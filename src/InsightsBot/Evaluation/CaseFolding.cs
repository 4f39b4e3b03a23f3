using System.Text;

namespace InsightsBot.Evaluation;

/// <summary>Texts as they compare when the case of letters does not count.</summary>
/// <remarks>
/// Unicode's full case folding (CaseFolding.txt) for Latin, Greek and ligatures; not for Greek with an iota
/// subscript, Cherokee, and the nine old Cyrillic forms.
/// </remarks>
internal static class CaseFolding
{
    /// <summary>Letters whose folded form is not just their small letter, each before that form.</summary>
    private const string Special =
        "µ=μ ß=ss ẞ=ss ŉ=ʼn ſ=s ẛ=ṡ ς=σ ϐ=β ϑ=θ ϕ=φ ϖ=π ϰ=κ ϱ=ρ ϵ=ε İ=i̇ ﬀ=ff ﬁ=fi ﬂ=fl ﬃ=ffi ﬄ=ffl ﬅ=st ﬆ=st";

    private static readonly Dictionary<char, string> Folded =
        Special.Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            _ = letter.IsBmp && Folded.TryGetValue((char)letter.Value, out var form)
                ? folded.Append(form)
                : folded.Append(Rune.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }
}
