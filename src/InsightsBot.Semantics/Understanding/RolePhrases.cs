using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Phrases of questions by the roles they play, by language: "was treibt" asks for drivers.</summary>
/// <typeparam name="TRole">The roles; a phrase may play several.</typeparam>
internal sealed class RolePhrases<TRole>
    where TRole : struct, Enum
{
    private readonly Dictionary<Language, PhraseTable<TRole>> _phrases = new()
    {
        [Language.German] = new PhraseTable<TRole>(), [Language.English] = new PhraseTable<TRole>(),
    };

    /// <summary>Phrases by snake_case name of their role.</summary>
    /// <param name="section">What the list is called, for messages.</param>
    /// <param name="phrases">The phrases.</param>
    /// <exception cref="ArgumentException">A role has a name that nothing knows.</exception>
    public RolePhrases(string section, IReadOnlyDictionary<string, BilingualWords> phrases)
    {
        foreach (var (name, words) in phrases)
        {
            var plain = name.Replace("_", "", StringComparison.Ordinal);
            if (!Enum.TryParse<TRole>(plain, ignoreCase: true, out var role))
            {
                throw new ArgumentException($"No rule knows the words of {section} '{name}'.", nameof(phrases));
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

    /// <summary>The words that phrases of a language are made of.</summary>
    public IEnumerable<string> WordsOf(Language language) => _phrases[language].Words;

    /// <summary>The longest phrase that begins at a word, and all it does; no roles where none begins.</summary>
    public (IReadOnlyList<TRole> Roles, int Length) At(Language language, IReadOnlyList<string> words, int at)
    {
        var found = _phrases[language].At(words, at).ToList();
        var longest = found.Count == 0 ? 0 : found.Max(f => f.Length);
        return ([.. found.Where(f => f.Length == longest).Select(f => f.Meaning).Distinct()], longest);
    }
}
