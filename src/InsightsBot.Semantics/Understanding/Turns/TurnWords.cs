using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Turns;

/// <summary>Finds the words of a question that speak of the answer before.</summary>
/// <remarks>They stand at its beginning or its end; in the middle the same words mean something else.</remarks>
internal sealed class TurnWords
{
    private readonly PhraseTable<Move> _phrases = new();

    /// <summary>Phrases of both languages: people change between them within a conversation.</summary>
    /// <exception cref="ArgumentException">A move has a name that nothing knows.</exception>
    public TurnWords(IReadOnlyDictionary<string, BilingualWords> phrases)
    {
        foreach (var (name, words) in phrases)
        {
            if (!Enum.TryParse<Move>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var move))
            {
                throw new ArgumentException($"No rule knows the turn '{name}'.", nameof(phrases));
            }

            foreach (var phrase in words.All)
            {
                _phrases.Add(phrase, move);
            }
        }
    }

    /// <summary>What speaks of the answer before; null where nothing does.</summary>
    public Turn? Of(string question)
    {
        var tokens = Tokenizer.Read(question);
        var words = tokens.Select(t => t.Folded).ToList();
        var moves = new List<Move>();
        var first = Leading(words, moves);
        var last = Trailing(words, moves, first);
        var dropped = Enumerable.Range(first, Math.Max(0, last - first))
            .FirstOrDefault(i => i > first && Longest(words, i, Move.InsteadOf) > 0, -1);
        string? gone = null;
        if (dropped > 0)
        {
            var from = dropped + Longest(words, dropped, Move.InsteadOf);
            gone = from < last ? Said(question, tokens, from, last) : null;
            last = gone is null ? last : dropped;
        }

        var isAdded = moves.Contains(Move.Also);
        _ = moves.RemoveAll(m => m is Move.Also or Move.Lead or Move.InsteadOf);
        return (moves.Count == 0 && gone is null) || (moves.Contains(Move.HowMany) && first < last) ? null
            : new Turn(moves, Said(question, tokens, first, last), gone, isAdded);
    }

    /// <summary>Which of the offered choices is meant by its place: "the second one"; 0 where none is.</summary>
    public int ChoiceIn(string question)
    {
        var words = Tokenizer.Read(question).Select(t => t.Folded).ToList();
        var (at, chosen) = (0, 0);
        while (at < words.Count)
        {
            var found = _phrases.At(words, at)
                .Where(f => f.Meaning is Move.Lead or Move.Correction || PlaceOf(f.Meaning) > 0)
                .OrderByDescending(f => f.Length).FirstOrDefault();
            if (found.Length == 0 || (PlaceOf(found.Meaning) > 0 && chosen > 0))
            {
                return 0;
            }

            chosen = Math.Max(chosen, PlaceOf(found.Meaning));
            at += found.Length;
        }

        return chosen;
    }

    private static int PlaceOf(Move move) => move switch
    {
        Move.Choice1 => 1,
        Move.Choice2 => 2,
        Move.Choice3 => 3,
        Move.Choice4 => 4,
        _ => 0,
    };

    private int Leading(List<string> words, List<Move> moves)
    {
        var at = 0;
        while (at < words.Count)
        {
            var found = _phrases.At(words, at).Where(f => PlaceOf(f.Meaning) == 0 && f.Meaning != Move.InsteadOf)
                .OrderByDescending(f => f.Length).FirstOrDefault();
            if (found.Length == 0 || (found.Meaning == Move.Also && at > 0)
                || (found.Meaning == Move.Name && !moves.Contains(Move.Sort)))
            {
                break;
            }

            moves.Add(found.Meaning);
            at += found.Length;
            if (found.Meaning is Move.NewTopic or Move.Correction)
            {
                // What follows is read by itself.
                break;
            }
        }

        return at;
    }

    private int Trailing(List<string> words, List<Move> moves, int first)
    {
        var last = words.Count;
        for (var at = first; at < last; at++)
        {
            var found = _phrases.At(words, at).Where(f => at + f.Length == last && MayTrail(f.Meaning))
                .OrderByDescending(f => f.Length).FirstOrDefault();
            if (found.Length > 0)
            {
                moves.Add(found.Meaning);
                last = at;
                at = first - 1;
            }
        }

        return last;
    }

    private static bool MayTrail(Move move) =>
        move is Move.Again or Move.Descending or Move.Ascending or Move.Sort or Move.Lead or Move.Percent;

    private int Longest(List<string> words, int at, Move move) =>
        _phrases.At(words, at).Where(f => f.Meaning == move).Select(f => f.Length).DefaultIfEmpty(0).Max();

    private static string Said(string question, IReadOnlyList<Token> tokens, int first, int last) =>
        first >= last ? "" : question[tokens[first].Start..tokens[last - 1].End];
}
