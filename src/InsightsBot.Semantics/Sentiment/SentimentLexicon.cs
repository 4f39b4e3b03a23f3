using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Sentiment;

/// <summary>Words, phrases and signs with what each says about how a customer feels.</summary>
/// <remarks>A value without reach: the entries come from models/sentiment.yaml or from a test.</remarks>
public sealed class SentimentLexicon
{
    private readonly WordPatterns patterns = new();
    private readonly Dictionary<string, double> signs = new(StringComparer.Ordinal);
    private readonly HashSet<string> signTexts = new(StringComparer.Ordinal);

    /// <summary>A lexicon of some entries; where two are alike in pattern and language, the first stands.</summary>
    public SentimentLexicon(IReadOnlyList<LexiconEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = entries;
        for (var number = 0; number < entries.Count; number++)
        {
            var entry = entries[number];
            if (entry.Language is { } language)
            {
                var isTail = entry.Role is WordRole.Judgement or WordRole.Fact;
                patterns.Add(language, entry.Role == WordRole.Nothing && IsPlainWord(entry.Pattern)
                    ? "=" + entry.Pattern : entry.Pattern, number, isTail);
            }
            else if (signTexts.Add(entry.Pattern))
            {
                signs[entry.Pattern] = entry.Strength;
            }
        }
    }

    /// <summary>All entries in their order.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    internal WordPatterns Patterns => patterns;

    internal IReadOnlySet<string> Signs => signTexts;

    internal double StrengthOf(string sign) => signs.GetValueOrDefault(sign);

    /// <summary>A word that says nothing is met only as it is written: "Bad", but not "baden".</summary>
    private static bool IsPlainWord(string pattern) => pattern.IndexOfAny([' ', '-', '*', '=']) < 0;
}
