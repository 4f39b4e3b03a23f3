using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds adjectives of scales in any degree and inflection.</summary>
internal sealed class ScaleIndex
{
    private static readonly string[] GermanEndings = ["", "e", "en", "er", "es", "em"];
    private readonly Dictionary<string, (Scale Scale, bool IsMore, Degree Degree)> _words = new(StringComparer.Ordinal);

    public ScaleIndex(IEnumerable<Scale> scales)
    {
        foreach (var scale in scales)
        {
            AddGerman(scale, scale.More.De, isMore: true);
            AddGerman(scale, scale.Less.De, isMore: false);
            AddEnglish(scale, scale.More.En, isMore: true);
            AddEnglish(scale, scale.Less.En, isMore: false);
        }
    }

    public (Scale Scale, bool IsMore, Degree Degree)? Find(string folded) =>
        _words.TryGetValue(folded, out var found) ? found : null;

    private void AddGerman(Scale scale, IReadOnlyList<string> words, bool isMore)
    {
        foreach (var word in words.Select(Spelling.Fold))
        {
            var degree = word.EndsWith("st", StringComparison.Ordinal) && words.Count > 1 ? Degree.Superlative
                : word.EndsWith("er", StringComparison.Ordinal) && word != Spelling.Fold(words[0]) ? Degree.Comparative
                : Degree.Positive;
            foreach (var ending in GermanEndings)
            {
                // "aelter" is a comparative; "alter" would be the noun.
                if (!(degree == Degree.Positive && ending == "er"))
                {
                    _ = _words.TryAdd(word + ending, (scale, isMore, degree));
                }
            }
        }
    }

    private void AddEnglish(Scale scale, IReadOnlyList<string> words, bool isMore)
    {
        foreach (var word in words.Select(Spelling.Fold))
        {
            var degree = word.EndsWith("est", StringComparison.Ordinal) ? Degree.Superlative
                : word.EndsWith("er", StringComparison.Ordinal) && word != Spelling.Fold(words[0]) ? Degree.Comparative
                : Degree.Positive;
            _ = _words.TryAdd(word, (scale, isMore, degree));
        }
    }
}
