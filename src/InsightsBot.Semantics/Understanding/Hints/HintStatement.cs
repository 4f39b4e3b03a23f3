using System.Text.RegularExpressions;

namespace InsightsBot.Semantics.Understanding.Hints;

/// <summary>One statement of a hint: words, and what they mean.</summary>
/// <param name="Text">The statement as typed.</param>
/// <param name="Words">The words that are explained; empty when only a meaning is said.</param>
/// <param name="Meaning">What they mean.</param>
internal sealed partial record HintStatement(string Text, string Words, string Meaning)
{
    /// <summary>The statements of a hint.</summary>
    public static IEnumerable<HintStatement> In(string hint) => Ends().Split(hint).Select(s => s.Trim().TrimEnd('.'))
        .Where(s => s.Length > 0).Select(Of);

    private static HintStatement Of(string text)
    {
        if (Meant().Match(text) is { Success: true } meant)
        {
            return new HintStatement(text, Plain(meant.Groups[1].Value), meant.Groups[2].Value.Trim());
        }

        if (Says().Match(text) is { Success: true } says)
        {
            return new HintStatement(text, Plain(says.Groups[1].Value), says.Groups[2].Value.Trim());
        }

        return Equal().Match(text) is { Success: true } equal
            ? new HintStatement(text, Plain(equal.Groups[1].Value), equal.Groups[2].Value.Trim())
            : new HintStatement(text, "", text);
    }

    private static string Plain(string words) => InQuestion().Replace(words, "").Trim();

    [GeneratedRegex(@"[;\n]|(?<=[\p{L}'""”“]{2})\.\s+(?=\p{Lu})")]
    private static partial Regex Ends();

    /// <summary>"Mit A meine ich B", "by A I mean B".</summary>
    [GeneratedRegex(
        @"^(?:mit|by|with)\s+(.+?)\s+(?:meine ich|ist gemeint|sind gemeint|I mean|is meant|are meant)\s+(.+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Meant();

    /// <summary>"A refers to B", "A heißt B".</summary>
    [GeneratedRegex(
        @"^(.+?)\s+(?:refers? to|referring to|means?|stands? for|bedeutet|bedeuten|hei(?:ß|ss)t|hei(?:ß|ss)en|"
            + @"steht für|stehen für|meint|meinen)\s+(.+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Says();

    /// <summary>"A = B", where A is no comparison itself.</summary>
    [GeneratedRegex(@"^([^=<>!]+?)\s*=\s*([^=].*)$", RegexOptions.Singleline)]
    private static partial Regex Equal();

    [GeneratedRegex(@"\s+in (?:the|this|der|dieser) (?:question|frage)$", RegexOptions.IgnoreCase)]
    private static partial Regex InQuestion();
}
