using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Learning;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Themes;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Voices;

/// <summary>Reads texts of customers: sentiment, themes, and the passage to quote.</summary>
/// <remarks>May be used by several threads at once. Takes any text and throws on none.</remarks>
public sealed class TextReading
{
    private const int QuoteLengthMax = 220;
    private const int QuoteLengthMin = 12;
    private const double SureOfText = 0.7;
    private const double HardlyJudged = 0.5;
    private readonly LexiconSentiment _lexicon;
    private readonly ThemeFinder _themes;

    /// <summary>A reading by words of sentiment and of themes.</summary>
    public TextReading(SentimentLexicon lexicon, ThemeTaxonomy taxonomy)
    {
        Taxonomy = taxonomy;
        _lexicon = new LexiconSentiment(lexicon);
        _themes = new ThemeFinder(taxonomy, _lexicon);
    }

    /// <summary>The themes that are looked for.</summary>
    public ThemeTaxonomy Taxonomy { get; }

    /// <summary>The themes as members of a dimension: all, and those of the first level.</summary>
    public (IReadOnlyList<Member> All, IReadOnlyList<Member> Main) Members()
    {
        var all = Taxonomy.Themes.Select(t => (Theme: t, Member: new Member(t.Name, t.Label, t.Synonyms))).ToList();
        return ([.. all.Select(m => m.Member)], [.. all.Where(m => m.Theme.Parent is null).Select(m => m.Member)]);
    }

    /// <summary>How a masked text sounds by its words alone.</summary>
    public SentimentScore SentimentOf(ReadVerbatim text) => _lexicon.Of(text.Text, Known(text.Language));

    /// <summary>What is kept of a text.</summary>
    /// <param name="raw">The text as it came.</param>
    /// <param name="text">The text after cleaning and masking.</param>
    /// <param name="repeatOf">The first text of its group of near-duplicates.</param>
    /// <param name="learned">What judges sentiment by examples of the same data; null judges by words alone.</param>
    public EnrichedVerbatim Read(RawVerbatim raw, ReadVerbatim text, string repeatOf, TextClassifier? learned)
    {
        var (sentiment, probability) = text.IsEmpty ? (null, null) : Judged(text, learned);
        var mentions = _themes.Find(text.Text, Known(text.Language))
            .GroupBy(m => m.Theme.Name, StringComparer.Ordinal)
            .Select(g => g.MaxBy(m => Math.Abs(m.Sentiment.Score))!)
            .Select(m => new EnrichedMention(m.Theme.Name, m.Theme.Top, OfMention(m, sentiment, probability)));
        return new EnrichedVerbatim(
            raw, text.Text, NameOf(text.Language), sentiment, probability, repeatOf, [.. mentions]);
    }

    /// <summary>The main themes that a text speaks of.</summary>
    internal IReadOnlyList<string> ThemesOf(string text) => [.. _themes.Find(text).Select(m => m.Theme.Top).Distinct()];

    /// <summary>The passage of a masked text to quote: its best sentence about a theme or words, or null.</summary>
    internal (int Start, int Length)? PassageOf(string text, string? theme, string? words, string? sentiment)
    {
        var spans = Sentences.Of(text);
        var scores = _lexicon.OfParts(text, [.. spans.Select(s => (s.Start, s.Length))]);
        var places = theme is not null
            ? _themes.Find(text).Where(m => m.Theme.Name == theme || m.Theme.Top == theme)
                .Where(m => sentiment is null || NameOf(m.Sentiment.Label) == sentiment || m.Sentiment.Score == 0)
                .Select(m => m.Start).ToList()
            : words is not null && text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? [at]
            : [];
        if (theme is not null && places.Count == 0)
        {
            return null;
        }

        var wanted = Enumerable.Range(0, spans.Count)
            .Where(i => places.Count == 0
                || places.Any(p => p >= spans[i].Start && p < spans[i].Start + spans[i].Length))
            .Where(i => sentiment is null || places.Count > 0 || NameOf(scores[i].Label) == sentiment)
            .OrderByDescending(i => spans[i].Length >= QuoteLengthMin)
            .ThenByDescending(i => Math.Abs(scores[i].Score)).ThenBy(i => i).ToList();
        return wanted.Count == 0 ? null : Fitted(text, spans[wanted[0]].Start, spans[wanted[0]].Length, places);
    }

    /// <summary>A sentence as a quote: short ones with the next one, long ones cut between words.</summary>
    private static (int Start, int Length)? Fitted(string text, int start, int length, List<int> places)
    {
        if (text.Length <= QuoteLengthMax && !text.Contains('\n', StringComparison.Ordinal))
        {
            return text.Length < QuoteLengthMin ? null : (0, text.Length);
        }

        if (length <= QuoteLengthMax)
        {
            return length < QuoteLengthMin ? null : (start, length);
        }

        var place = places.Where(p => p >= start && p < start + length).DefaultIfEmpty(start).First();
        var from = Math.Max(start, Math.Min(place - (QuoteLengthMax / 3), start + length - QuoteLengthMax));
        while (from > start && !char.IsWhiteSpace(text[from - 1]))
        {
            from++;
        }

        var end = Math.Min(from + QuoteLengthMax, start + length);
        while (end < start + length && end > from && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return end - from < QuoteLengthMin ? null : (from, end - from);
    }

    private (string Label, double? Probability) Judged(ReadVerbatim text, TextClassifier? learned)
    {
        if (learned is not null)
        {
            var prediction = learned.Predict(text.Text);
            return (prediction.Best.Label, prediction.Best.Probability);
        }

        var score = SentimentOf(text);
        return (NameOf(score.Label), Math.Max(score.Negative, Math.Max(score.Neutral, score.Positive)));
    }

    /// <summary>
    /// A passage that judges nothing, or hardly, takes the sentiment of its text, where that is clear.
    /// </summary>
    private static string OfMention(ThemeMention mention, string? sentiment, double? probability)
    {
        var own = NameOf(mention.Sentiment.Label);
        var isOpen = own == VerbatimNames.Neutral || Math.Abs(mention.Sentiment.Score) < HardlyJudged;
        return isOpen && probability >= SureOfText ? sentiment ?? own : own;
    }

    private static string NameOf(SentimentLabel label) => label switch
    {
        SentimentLabel.Positive => VerbatimNames.Positive,
        SentimentLabel.Neutral => VerbatimNames.Neutral,
        SentimentLabel.Negative => VerbatimNames.Negative,
    };

    private static string NameOf(GuessedLanguage language) => language switch
    {
        GuessedLanguage.German => "de",
        GuessedLanguage.English => "en",
        GuessedLanguage.Other => "other",
        GuessedLanguage.Unknown => "unknown",
    };

    private static Language? Known(GuessedLanguage language) => language switch
    {
        GuessedLanguage.German => Language.German,
        GuessedLanguage.English => Language.English,
        GuessedLanguage.Other or GuessedLanguage.Unknown => null,
    };
}
