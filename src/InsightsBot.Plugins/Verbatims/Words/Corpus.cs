using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>The words of all texts as numbers, with what else is known of each text.</summary>
internal sealed class Corpus
{
    /// <summary>Of a text so many characters are found.</summary>
    public const int TextMax = 100_000;

    private const int Small = -1;

    private readonly Dictionary<string, int>[] _written =
        [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FacetRows> _facets = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _counts = [];
    private readonly List<long> _stored = [];
    private readonly List<int> _days = [];
    private readonly List<int> _starts = [0];
    private int[] _occurrences = new int[256];
    private int _length;

    /// <summary>The words: "d" or "e" for the language, then the folded word.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>How often each occurs.</summary>
    public IReadOnlyList<int> Counts => _counts;

    /// <summary>How many rows there are.</summary>
    public int Rows => _stored.Count;

    /// <summary>The rows as they are stored.</summary>
    public IReadOnlyList<long> Stored => _stored;

    /// <summary>The day number of each row, or -1.</summary>
    public IReadOnlyList<int> Days => _days;

    /// <summary>The facets with their rows.</summary>
    public IReadOnlyDictionary<string, FacetRows> Facets => _facets;

    /// <summary>The key of a word.</summary>
    public static string Key(string folded, bool isGerman) => (isGerman ? "d" : "e") + folded;

    /// <summary>The words of a row in their order, without small words.</summary>
    public ReadOnlySpan<int> WordsOf(int row) => _occurrences.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>Adds a row.</summary>
    /// <param name="stored">Its number where it is stored; above all before.</param>
    /// <param name="entry">The verbatim.</param>
    public void Add(long stored, VerbatimEntry entry)
    {
        var row = Rows;
        _stored.Add(stored);
        _days.Add(entry.Day?.DayNumber ?? -1);
        foreach (var facet in Facet.Of(entry))
        {
            if (!_facets.TryGetValue(facet, out var rows))
            {
                _facets[facet] = rows = new FacetRows();
            }

            rows.Add(row);
        }

        Read(
            entry.Text.AsSpan(0, Math.Min(TextMax, entry.Text.Length)),
            WordForms.IsGerman(entry.Language, entry.Text));
        _starts.Add(_length);
    }

    private void Read(ReadOnlySpan<char> text, bool isGerman)
    {
        var known = _written[isGerman ? 1 : 0].GetAlternateLookup<ReadOnlySpan<char>>();
        var scan = new WordScan(text);
        while (scan.Next())
        {
            if (!known.TryGetValue(scan.Word, out var word))
            {
                word = Learn(scan.Word.ToString(), isGerman);
                known[scan.Word] = word;
            }

            if (word == Small)
            {
                continue;
            }

            _counts[word]++;
            if (_length == _occurrences.Length)
            {
                Array.Resize(ref _occurrences, 2 * _occurrences.Length);
            }

            _occurrences[_length++] = word;
        }
    }

    private int Learn(string written, bool isGerman)
    {
        var folded = Spelling.Fold(written);
        if (SmallWords.Contains(folded, isGerman))
        {
            return Small;
        }

        var key = Key(folded, isGerman);
        if (!_keys.TryGetValue(key, out var word))
        {
            _keys[key] = word = _words.Count;
            _words.Add(key);
            _counts.Add(0);
        }

        return word;
    }
}
