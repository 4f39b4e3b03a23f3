namespace InsightsBot.Semantics.Sentiment;

/// <summary>Words, phrases and signs with what each says about how a customer feels.</summary>
/// <remarks>A value without reach: the entries come from models/sentiment.yaml or from a test.</remarks>
public sealed class SentimentLexicon
{
    private const int CompoundTailMin = 6;

    private readonly WordPatterns patterns = new(CompoundTailMin);
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
                var pattern = IsMetAsWritten(entry) ? AsWritten(entry.Pattern) : entry.Pattern;
                patterns.Add(language, pattern, number, isTail);
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

    /// <summary>
    /// Small words are met only as they are written: "wäre" wishes, "war" does not; "Bad" says nothing, "baden" does.
    /// </summary>
    private static bool IsMetAsWritten(LexiconEntry entry) => entry.Role switch
    {
        WordRole.Judgement or WordRole.Fact or WordRole.Irony => false,
        WordRole.Nothing => !entry.Pattern.Contains(' ', StringComparison.Ordinal),
        WordRole.Negator or WordRole.Intensifier or WordRole.Diminisher or WordRole.Contrast or WordRole.Concession
            or WordRole.Wish or WordRole.Thanks or WordRole.NegatedBehind => true,
    };

    private static string AsWritten(string pattern) => string.Join(' ', pattern.Split(' ')
        .Select(w => w.Length == 0 || w == ".." || w[0] is '=' or '*' || w[^1] == '*' ? w : "=" + w));
}
