using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Voices;

/// <summary>The phrases that make a question one about texts, by language.</summary>
internal sealed class VoicesWords
{
    private readonly Dictionary<Language, PhraseTable<VoicesRole>> _phrases = new()
    {
        [Language.German] = new PhraseTable<VoicesRole>(), [Language.English] = new PhraseTable<VoicesRole>(),
    };

    /// <summary>Phrases by snake_case name of their role.</summary>
    /// <exception cref="ArgumentException">A role has a name that nothing knows.</exception>
    public VoicesWords(IReadOnlyDictionary<string, BilingualWords> phrases)
    {
        foreach (var (name, words) in phrases)
        {
            var plain = name.Replace("_", "", StringComparison.Ordinal);
            if (!Enum.TryParse<VoicesRole>(plain, ignoreCase: true, out var role))
            {
                throw new ArgumentException($"No rule knows the words of voices '{name}'.", nameof(phrases));
            }

            foreach (var language in _phrases.Keys)
            {
                foreach (var phrase in words.In(language))
                {
                    _phrases[language].Add(phrase, role);
                }
            }
        }
    }

    /// <summary>The longest phrase that begins at a word, and all it does; no roles where none begins.</summary>
    public (IReadOnlyList<VoicesRole> Roles, int Length) At(Language language, IReadOnlyList<string> words, int at)
    {
        var found = _phrases[language].At(words, at).ToList();
        var longest = found.Count == 0 ? 0 : found.Max(f => f.Length);
        return ([.. found.Where(f => f.Length == longest).Select(f => f.Meaning).Distinct()], longest);
    }
}
