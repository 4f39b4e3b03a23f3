namespace InsightsBot.Semantics.Themes;

/// <summary>How often a term is said in two periods, and how it is written.</summary>
internal sealed class TermCount(string key)
{
    private readonly SortedDictionary<string, int> forms = new(StringComparer.Ordinal);

    public string Key { get; } = key;

    /// <summary>The verbatims of the period that say it, by their place.</summary>
    public List<int> Now { get; } = [];

    /// <summary>How many verbatims of the compared period say it.</summary>
    public int Before { get; set; }

    /// <summary>The first day on which one says it.</summary>
    public DateOnly FirstDay { get; set; } = DateOnly.MaxValue;

    public int Total => Now.Count + Before;

    /// <summary>How many words it has.</summary>
    public int WordCount => Key.AsSpan().Count(' ') + 1;

    /// <summary>How probable its growth is by chance alone.</summary>
    public double Chance { get; set; } = 1;

    /// <summary>The form it is written in most often; of equals the first by letters.</summary>
    public string Written => forms.MaxBy(f => f.Value).Key;

    /// <summary>Counts a form.</summary>
    public void Add(string written) => forms[written] = forms.GetValueOrDefault(written) + 1;
}
