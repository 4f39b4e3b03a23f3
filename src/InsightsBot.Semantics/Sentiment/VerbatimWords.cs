using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Sentiment;

/// <summary>
/// The words of a verbatim with their meanings, sentences and clauses: what patterns are matched against.
/// </summary>
internal sealed class VerbatimWords
{
    private const int WordsMax = 200_000;
    private const int SentenceWordsMax = 200;

    private VerbatimWords(string text) => Text = text;

    /// <summary>The verbatim as it came.</summary>
    public string Text { get; }

    /// <summary>Words and signs in their order.</summary>
    public List<Piece> Words { get; } = [];

    /// <summary>What each word can stand for, in the language of the text.</summary>
    public List<int[]> Keys { get; } = [];

    /// <summary>Which words are in capitals.</summary>
    public List<bool> Uppers { get; } = [];

    /// <summary>The clause each word is in; clauses count through the text.</summary>
    public List<int> Clauses { get; } = [];

    /// <summary>Which words stand between quotation marks.</summary>
    public List<bool> Quoted { get; } = [];

    /// <summary>The sentences: runs of words with the mark that ends them.</summary>
    public List<SentenceRun> Sentences { get; } = [];

    /// <summary>The language that was given or counted, or null where the words don't tell.</summary>
    public Language? Language { get; private set; }

    /// <summary>The words of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language, or null to count small words.</param>
    /// <param name="patterns">The patterns that will be matched.</param>
    /// <param name="signs">Emoji and emoticons that count as words.</param>
    public static VerbatimWords Of(string text, Language? language, WordPatterns patterns, IReadOnlySet<string> signs)
    {
        var read = new VerbatimWords(text);
        var meanings = read.Cut(PieceScan.Read(text, signs), patterns);
        read.Language = language ?? Counted(meanings);
        foreach (var meaning in meanings)
        {
            read.Keys.Add(Chosen(meaning, read.Language));
            read.Uppers.Add(meaning.IsUpper);
        }

        return read;
    }

    /// <summary>The key words of another set of patterns for the same words.</summary>
    public List<int[]> KeysOf(WordPatterns patterns)
    {
        var keys = new List<int[]>(Words.Count);
        foreach (var word in Words)
        {
            keys.Add(word.Kind == PieceKind.Word
                ? Chosen(patterns.Meaning(Text.AsSpan(word.Start, word.Length)), Language) : []);
        }

        return keys;
    }

    /// <summary>The sentence that holds a word.</summary>
    public int SentenceAt(int word)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].End <= word ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private List<WordMeaning> Cut(List<Piece> pieces, WordPatterns patterns)
    {
        var meanings = new List<WordMeaning>(pieces.Count);
        var (first, clause, isQuoted) = (0, 0, false);
        var (isQuestion, shouts) = (false, 0);
        foreach (var piece in pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Word or PieceKind.Sign when Words.Count < WordsMax:
                    if (isQuestion || shouts > 0 || Words.Count - first >= SentenceWordsMax)
                    {
                        End(ref first, ref clause, ref isQuestion, ref shouts);
                        isQuoted = false;
                    }

                    Words.Add(piece);
                    Clauses.Add(clause);
                    Quoted.Add(isQuoted);
                    meanings.Add(piece.Kind == PieceKind.Word
                        ? patterns.Meaning(Text.AsSpan(piece.Start, piece.Length)) : WordMeaning.None);
                    break;
                case PieceKind.ClauseEnd:
                    clause++;
                    break;
                case PieceKind.SentenceEnd:
                    End(ref first, ref clause, ref isQuestion, ref shouts);
                    isQuoted = false;
                    break;
                case PieceKind.Exclamation:
                    shouts++;
                    break;
                case PieceKind.Question:
                    isQuestion = true;
                    break;
                case PieceKind.Quote:
                    isQuoted = !isQuoted;
                    break;
                default:
                    break;
            }
        }

        End(ref first, ref clause, ref isQuestion, ref shouts);
        return meanings;
    }

    private void End(ref int first, ref int clause, ref bool isQuestion, ref int shouts)
    {
        if (Words.Count > first)
        {
            Sentences.Add(new(first, Words.Count, isQuestion, shouts));
            first = Words.Count;
        }

        clause++;
        (isQuestion, shouts) = (false, 0);
    }

    private static Language? Counted(List<WordMeaning> meanings)
    {
        var (german, english) = (0, 0);
        foreach (var meaning in meanings)
        {
            german -= Math.Min(meaning.Vote, 0);
            english += Math.Max(meaning.Vote, 0);
        }

        return german > english ? Semantics.Text.Language.German
            : english > german ? Semantics.Text.Language.English
            : null;
    }

    private static int[] Chosen(WordMeaning meaning, Language? language) => language switch
    {
        Semantics.Text.Language.English => meaning.English,
        Semantics.Text.Language.German => meaning.German.Length > 0 ? meaning.German : meaning.English,
        null when meaning.German.Length == 0 => meaning.English,
        null when meaning.English.Length == 0 => meaning.German,
        null => [.. meaning.German, .. meaning.English],
    };
}
