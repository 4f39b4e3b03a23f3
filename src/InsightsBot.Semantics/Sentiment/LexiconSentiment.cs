using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Sentiment;

/// <summary>Judges verbatims by a lexicon, without labels and without a language model.</summary>
/// <remarks>
/// Reads each text once, in time linear in its length. Takes any text and never throws for one. Calls may overlap.
/// </remarks>
public sealed class LexiconSentiment(SentimentLexicon lexicon)
{
    /// <summary>The sentiment of a whole text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language where it is known; else its small words tell.</param>
    public SentimentScore Of(string text, Language? language = null)
    {
        var reading = Read(text, language);
        return reading.Of(0, reading.Words.Words.Count);
    }

    /// <summary>The sentiment of each part of a text, such as its sentences; words outside do not count.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="spans">Start and length of each part, in characters.</param>
    /// <param name="language">Its language where it is known; else the small words of the whole text tell.</param>
    public IReadOnlyList<SentimentScore> OfParts(
        string text, IReadOnlyList<(int Start, int Length)> spans, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var reading = Read(text, language);
        var words = reading.Words.Words;
        return [.. spans.Select(s => reading.Of(FirstFrom(words, s.Start), FirstFrom(words, s.Start + s.Length)))];
    }

    /// <summary>A text with what counted in it, for rooms that judge clauses.</summary>
    internal SentimentReading Read(string text, Language? language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SentimentReading.Of(VerbatimWords.Of(text, language, lexicon.Patterns, lexicon.Signs), lexicon);
    }

    private static int FirstFrom(List<Piece> words, int start)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
