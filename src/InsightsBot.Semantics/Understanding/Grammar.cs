using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding.Turns;
using InsightsBot.Semantics.Understanding.Voices;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Semantics.Understanding;

/// <summary>How people ask, in both languages: cues, fillers and small talk.</summary>
public sealed class Grammar
{
    private readonly Dictionary<Language, PhraseTable<Cue>> _cues = [];
    private readonly Dictionary<Language, PhraseTable<bool>> _fillers = [];
    private readonly Dictionary<Language, PhraseTable<bool>> _generic = [];
    private readonly Dictionary<Language, IReadOnlyList<string>> _occasions = [];
    private readonly Dictionary<string, Language> _smallTalk = new(StringComparer.Ordinal);

    /// <summary>A grammar of words, usually those of models/grammar.yaml.</summary>
    /// <exception cref="ArgumentException">A cue, a turn or a role has a name that no rule knows.</exception>
    public Grammar(GrammarWords words)
    {
        foreach (var language in new[] { Language.German, Language.English })
        {
            var cues = _cues[language] = new PhraseTable<Cue>();
            foreach (var (name, phrases) in words.Cues)
            {
                if (!Enum.TryParse<Cue>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var cue))
                {
                    throw new ArgumentException($"No rule knows the cue '{name}'.", nameof(words));
                }

                foreach (var phrase in phrases.In(language))
                {
                    cues.Add(phrase, cue);
                }
            }

            var fillers = _fillers[language] = new PhraseTable<bool>();
            foreach (var phrase in words.Fillers.In(language))
            {
                fillers.Add(phrase, true);
            }

            _occasions[language] = [.. words.Occasions.In(language).Select(Spelling.Fold)];
            var generic = _generic[language] = new PhraseTable<bool>();
            foreach (var phrase in words.Generic.In(language))
            {
                generic.Add(phrase, true);
            }
        }

        Turns = new TurnWords(words.Turns);
        Voices = new RolePhrases<VoicesRole>("voices", words.Voices);
        Why = new RolePhrases<WhyRole>("why", words.Why);
        Cards = new CardPhrases(words.Cards);
        foreach (var (phrase, language) in words.SmallTalk.De.Select(p => (p, Language.German))
            .Concat(words.SmallTalk.En.Select(p => (p, Language.English))))
        {
            var tokens = Tokenizer.Read(phrase).Select(t => t.Folded);
            _ = _smallTalk.TryAdd(string.Join(" ", tokens), language);
        }
    }

    internal TurnWords Turns { get; }

    internal RolePhrases<VoicesRole> Voices { get; }

    internal RolePhrases<WhyRole> Why { get; }

    /// <summary>What a customer's card looks for in texts and columns.</summary>
    public CardPhrases Cards { get; }

    internal IEnumerable<(Cue Cue, int Length)> CuesAt(Language language, IReadOnlyList<string> words, int at) =>
        _cues[language].At(words, at);

    internal IEnumerable<int> FillersAt(Language language, IReadOnlyList<string> words, int at) =>
        _fillers[language].At(words, at).Select(f => f.Length);

    internal bool IsGeneric(Language language, string folded) => _generic[language].Knows(folded);

    /// <summary>Whether a word says what an answer is wanted for: "Monatsmeeting", "report".</summary>
    internal bool IsOccasion(Language language, string folded) => _occasions[language].Any(o =>
        folded == o || (language == Language.German && folded.EndsWith(o, StringComparison.Ordinal)));

    internal IEnumerable<string> FillerWords(Language language) => _fillers[language].Words;

    internal bool IsFiller(Language language, string folded) => _fillers[language].Knows(folded);

    /// <summary>Whether a word is one of those that say how something is asked, not what about.</summary>
    internal bool IsCommon(Language language, string folded) =>
        _cues[language].Knows(folded) || _fillers[language].Knows(folded);

    internal bool IsSmallTalk(string folded) => _smallTalk.ContainsKey(folded);

    /// <summary>The language of a sentence that wants nothing from the data; null for others.</summary>
    internal Language? LanguageOfSmallTalk(string folded) =>
        _smallTalk.TryGetValue(folded, out var language) ? language : null;

    internal IEnumerable<string> CueWords(Language language) => _cues[language].Words;
}
