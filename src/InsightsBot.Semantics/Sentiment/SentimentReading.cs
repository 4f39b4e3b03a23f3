namespace InsightsBot.Semantics.Sentiment;

/// <summary>A text read once: its words and what counted; sentences and clauses are judged from it.</summary>
internal sealed class SentimentReading
{
    private readonly List<LexiconHit> hits = [];
    private readonly bool[] ironic;

    private SentimentReading(VerbatimWords words)
    {
        Words = words;
        ironic = new bool[words.Sentences.Count];
    }

    /// <summary>The words of the text.</summary>
    public VerbatimWords Words { get; }

    /// <summary>Everything of the lexicon that was met, in the order of the text.</summary>
    public IReadOnlyList<LexiconHit> Hits => hits;

    /// <summary>Reads a text.</summary>
    public static SentimentReading Of(VerbatimWords words, SentimentLexicon lexicon)
    {
        var reading = new SentimentReading(words);
        var found = new List<(int Last, int Number)>();
        for (var i = 0; i < words.Sentences.Count; i++)
        {
            var sentence = words.Sentences[i];
            var own = Met(words, sentence, lexicon, found);
            reading.ironic[i] = new SentenceWeights(words, sentence, own).Weigh();
            reading.hits.AddRange(own);
        }

        return reading;
    }

    /// <summary>The sentiment of some words.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="end">The word after the last.</param>
    public SentimentScore Of(int first, int end)
    {
        if (first >= end)
        {
            return SentimentScore.Nothing;
        }

        var sums = new SentimentSums();
        var evidence = new List<SentimentSpan>();
        for (var i = Words.SentenceAt(first); i < Words.Sentences.Count && Words.Sentences[i].First < end; i++)
        {
            var sentence = Words.Sentences[i];
            sums.BeginSentence(sentence, ironic[i]);
            foreach (var hit in HitsIn(Math.Max(first, sentence.First), Math.Min(end, sentence.End)))
            {
                sums.Add(hit.Weight);
                var start = Words.Words[hit.First].Start;
                evidence.Add(new(start, Words.Words[hit.Last].End - start, Math.Round(hit.Weight, 2)));
            }
        }

        return sums.Score(evidence);
    }

    /// <summary>Whether something in a run of words is praise or blame.</summary>
    public bool Judges(int first, int end) => HitsIn(first, end).Any();

    private IEnumerable<LexiconHit> HitsIn(int first, int end)
    {
        var (low, high) = (0, hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].First < first ? (middle + 1, high) : (low, middle);
        }

        for (; low < hits.Count && hits[low].First < end; low++)
        {
            if (hits[low].Weight != 0)
            {
                yield return hits[low];
            }
        }
    }

    private static List<LexiconHit> Met(
        VerbatimWords words, SentenceRun sentence, SentimentLexicon lexicon, List<(int Last, int Number)> found)
    {
        var met = new List<LexiconHit>();
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (words.Words[at].Kind == PieceKind.Sign)
            {
                var sign = words.Text.Substring(words.Words[at].Start, words.Words[at].Length);
                met.Add(new(at, at, WordRole.Judgement, lexicon.StrengthOf(sign)));
                continue;
            }

            found.Clear();
            lexicon.Patterns.Match(words.Keys, at, sentence.End, found);
            at = AddLongest(met, at, found, lexicon);
        }

        return met;
    }

    /// <summary>Adds the longest match, its judgement first; goes on behind it.</summary>
    private static int AddLongest(
        List<LexiconHit> met, int at, List<(int Last, int Number)> found, SentimentLexicon lexicon)
    {
        var last = at - 1;
        foreach (var match in found)
        {
            last = Math.Max(last, match.Last);
        }

        var (hasValue, roles) = (false, 0);
        foreach (var (end, number) in found)
        {
            var entry = lexicon.Entries[number];
            var isValue = entry.Strength != 0 || entry.Role == WordRole.Nothing;
            if (end != last || (isValue && hasValue) || (roles & (1 << (int)entry.Role)) != 0)
            {
                continue;
            }

            met.Add(new(at, last, entry.Role, entry.Strength));
            hasValue |= isValue;
            roles |= 1 << (int)entry.Role;
        }

        return Math.Max(at, last);
    }
}
