using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds the phrases of a list in a row of folded words; longer ones and exact ones first.</summary>
internal sealed class PhraseTable<T>
    where T : notnull
{
    private readonly Dictionary<string, List<(string[] Words, T Meaning)>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, T Meaning)> _openFirst = [];

    public void Add(string phrase, T meaning)
    {
        var words = Spelling.Fold(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0].EndsWith('*'))
        {
            _openFirst.Add((words, meaning));
            return;
        }

        if (!_byFirst.TryGetValue(words[0], out var list))
        {
            _byFirst[words[0]] = list = [];
        }

        list.Add((words, meaning));
    }

    /// <summary>All phrases that begin at a word, with their lengths in words.</summary>
    public IEnumerable<(T Meaning, int Length)> At(IReadOnlyList<string> words, int at)
    {
        if (_byFirst.TryGetValue(words[at], out var list))
        {
            foreach (var (phrase, meaning) in list)
            {
                if (Fits(phrase, words, at))
                {
                    yield return (meaning, phrase.Length);
                }
            }
        }

        foreach (var (phrase, meaning) in _openFirst)
        {
            if (Fits(phrase, words, at))
            {
                yield return (meaning, phrase.Length);
            }
        }
    }

    /// <summary>Every single word of the table that is written out whole.</summary>
    public IEnumerable<string> Words =>
        _byFirst.Values.SelectMany(l => l).SelectMany(p => p.Words).Where(w => !w.EndsWith('*')).Distinct();

    /// <summary>Whether a single word is in the table.</summary>
    public bool Knows(string word) =>
        (_byFirst.TryGetValue(word, out var list) && list.Exists(p => p.Words.Length == 1))
        || _openFirst.Exists(p => p.Words.Length == 1 && word.StartsWith(p.Words[0][..^1], StringComparison.Ordinal));

    private static bool Fits(string[] phrase, IReadOnlyList<string> words, int at)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase[i].EndsWith('*')
                ? !words[at + i].StartsWith(phrase[i][..^1], StringComparison.Ordinal)
                : words[at + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}
