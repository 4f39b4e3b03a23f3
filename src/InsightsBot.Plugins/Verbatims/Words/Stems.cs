namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>The stems of a corpus, and by which of them each word is found.</summary>
internal sealed class Stems
{
    private readonly List<string> _texts = [];
    private readonly List<(int Stem, byte Units)[]> _forms = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Finds the stems of all words.</summary>
    public Stems(Corpus corpus, IEnumerable<string> knownWords, CancellationToken cancellation)
    {
        var alone = new StandingAlone(corpus, knownWords);
        var forms = new WordForms(new CompoundParts(alone.Count));
        foreach (var key in corpus.Words)
        {
            cancellation.ThrowIfCancellationRequested();
            _forms.Add([.. forms.Of(key[1..], key[0] == 'd').Select(f => (Number(f.Stem), f.Units))]);
        }
    }

    /// <summary>The stems.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The stems of each word, the whole word's first.</summary>
    public IReadOnlyList<(int Stem, byte Units)[]> Forms => _forms;

    private int Number(string stem)
    {
        if (!_numbers.TryGetValue(stem, out var number))
        {
            _numbers[stem] = number = _texts.Count;
            _texts.Add(stem);
        }

        return number;
    }
}
