using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>The CX language: what words mean, in German and English at once, with compounds taken apart.</summary>
/// <remarks>
/// A German question meets an English column name where both lead to the same concept. Immutable after construction,
/// so one lexicon serves any number of questions at a time.
/// </remarks>
public sealed class Lexicon
{
    private static readonly string[] NegatingPrefixes = ["nicht", "un", "non", "in", "dis", "il", "ir"];
    private readonly WordIndex _german = new(Language.German);
    private readonly WordIndex _english = new(Language.English);
    private readonly Dictionary<string, Concept> _concepts = new(StringComparer.Ordinal);
    private readonly CompoundSplitter _compounds;

    /// <summary>A lexicon of concepts and scales, usually those of models/words.*.yaml.</summary>
    public Lexicon(IReadOnlyList<Concept> concepts, IReadOnlyList<Scale> scales)
    {
        Scales = scales;
        foreach (var concept in concepts)
        {
            _concepts[concept.Name] = concept;
            if (concept.De is not null)
            {
                _german.Add(concept.Name, concept.De);
            }

            if (concept.En is not null)
            {
                _english.Add(concept.Name, concept.En);
            }
        }

        _compounds = new CompoundSplitter(IsPart);
    }

    /// <summary>Adjectives that mean more or less of something measured.</summary>
    public IReadOnlyList<Scale> Scales { get; }

    /// <summary>All concepts.</summary>
    public IEnumerable<Concept> Concepts => _concepts.Values;

    /// <summary>The concept of that name, or null.</summary>
    public Concept? Find(string concept) => _concepts.GetValueOrDefault(concept);

    /// <summary>The atoms of a name: "ChurnReason", "kuendigungs_grund" and "Kündigungsgrund" all give two.</summary>
    /// <param name="name">A column, table or member name, or a label.</param>
    /// <param name="language">The language it is in; null when that is unknown.</param>
    public IReadOnlyList<Atom> AtomsOfName(string name, Language? language = null) =>
        [.. NameWords.Of(name).SelectMany(w => AtomsOf(Spelling.Fold(w), language))];

    /// <summary>The atoms of a name with phrases of the vocabulary as one atom each; null when it has none.</summary>
    internal IReadOnlyList<Atom>? AtomsWithPhrases(string name)
    {
        var words = NameWords.Of(name).Select(Spelling.Fold).ToList();
        var phrases = Enumerable.Range(0, words.Count).Select(at => PhraseAt(words, at)).ToList();
        if (phrases.TrueForAll(p => p is null))
        {
            return null;
        }

        var atoms = new List<Atom>();
        for (var at = 0; at < words.Count;)
        {
            if (phrases[at] is not { } phrase)
            {
                atoms.AddRange(AtomsOf(words[at], null));
                at++;
                continue;
            }

            var text = string.Join(" ", words.Skip(at).Take(phrase.Words));
            atoms.Add(new Atom(text, text, [phrase.Sense]));
            at += phrase.Words;
        }

        return atoms;
    }

    /// <summary>The longest phrase of the vocabulary that begins at a word; null when none does.</summary>
    private (int Words, Sense Sense)? PhraseAt(List<string> words, int at)
    {
        (int Words, Sense Sense)? longest = null;
        foreach (var (stems, sense, language) in PhrasesFrom(words[at]))
        {
            var isThere = at + stems.Length <= words.Count && stems.Length > (longest?.Words ?? 0)
                && Enumerable.Range(1, stems.Length - 1).All(i => StemIn(language, words[at + i]) == stems[i]);
            longest = isThere ? (stems.Length, sense) : longest;
        }

        return longest;
    }

    /// <summary>The atoms of one word: itself when known whole, else the parts of the compound it is.</summary>
    /// <param name="folded">The word in folded spelling.</param>
    /// <param name="language">Whose words come first; null tries both alike.</param>
    public IReadOnlyList<Atom> AtomsOf(string folded, Language? language)
    {
        var whole = AtomOf(folded, language);
        if (whole.IsKnown || folded.Length < 7 || _english.IsInPhrase(folded))
        {
            return [whole];
        }

        var parts = _compounds.Split(folded);
        return parts.Count < 2 ? [whole] : [.. parts.Select(p => AtomOf(p, Language.German))];
    }

    /// <summary>The parts of a compound even when the vocabulary knows it whole; one part when it is none.</summary>
    public IReadOnlyList<Atom> PartsOf(string folded) =>
        folded.Length < 7 || _english.IsInPhrase(folded) ? []
            : [.. _compounds.Split(folded).Select(p => AtomOf(p, Language.German))];

    /// <summary>The atom of a word that is not taken apart.</summary>
    public Atom AtomOf(string folded, Language? language)
    {
        var token = new Token(folded, 0, folded.Length, folded,
            char.IsAsciiDigit(folded[0]) ? TokenKind.Number : TokenKind.Word);
        double? number = Numerals.TryRead([token], 0, language, out Numeral numeral) && !numeral.IsWeak
            ? numeral.Value
            : null;
        var (stem, senses) = (_german.StemOf(folded), SensesOfWhole(folded, language));
        if (folded.StartsWith("ge", StringComparison.Ordinal) && !stem.StartsWith("ge", StringComparison.Ordinal)
            && senses.Any() && senses.All(s => s.Class == WordClass.Noun))
        {
            // "Geschlecht" is no form of "schlecht".
            stem = "ge" + stem;
        }

        return new Atom(folded, stem, senses, number)
        {
            EnglishStem = _english.StemOf(folded),
        };
    }

    /// <summary>Whether the vocabulary of one language has a word in just that form.</summary>
    internal bool IsWord(string folded, Language language) => IndexOf(language).FindExact(folded).Count > 0;

    /// <summary>What a word means in one language in just that form.</summary>
    internal IReadOnlyList<Sense> ExactIn(Language language, string folded) => IndexOf(language).FindExact(folded);

    internal bool IsInPhrase(string folded) => _english.IsInPhrase(folded);

    /// <summary>A splitter that knows the words of the vocabulary and some more.</summary>
    internal CompoundSplitter SplitterWith(CompoundSplitter.Knows isKnownToo) =>
        new(w => IsPart(w) || isKnownToo(w), keepUnknown: false);

    /// <summary>The atom of a word with what it means in one language only.</summary>
    internal Atom AtomInOne(string folded, Language language) =>
        AtomOf(folded, language) with { Senses = IndexOf(language).Find(folded) };

    /// <summary>Every single word of the vocabulary, folded.</summary>
    internal IEnumerable<string> Words => _german.Words.Concat(_english.Words);

    /// <summary>Phrases of the vocabulary that begin with a word: their further stems and what they mean.</summary>
    internal IEnumerable<(string[] Stems, Sense Sense, Language Language)> PhrasesFrom(string folded) =>
        _german.PhrasesFrom(_german.StemOf(folded)).Select(p => (p.Stems, p.Sense, Language.German))
            .Concat(_english.PhrasesFrom(_english.StemOf(folded)).Select(p => (p.Stems, p.Sense, Language.English)));

    /// <summary>The stem in one language.</summary>
    internal string StemIn(Language language, string folded) => IndexOf(language).StemOf(folded);

    /// <summary>What a separated verb means: "nimmt … ab".</summary>
    internal IReadOnlyList<Sense> Separable(string verbFolded, string prefix) =>
        _german.Separable(_german.StemOf(verbFolded), prefix);

    /// <summary>Whether a word may be part of a compound: short ones only as nouns and written exactly so.</summary>
    private bool IsPart(ReadOnlySpan<char> word) => word.Length <= 3
        ? _german.FindExact(word).Any(s => s.Class == WordClass.Noun)
        : _german.Knows(word)
        || (word.Length > 4 && _english.FindExact(word).Any(s => s.Class == WordClass.Noun));

    private IReadOnlyList<Sense> SensesOfWhole(string folded, Language? language)
    {
        var found = SensesIn(folded, language);
        if (found.Count > 0)
        {
            return found;
        }

        foreach (var prefix in NegatingPrefixes)
        {
            if (folded.Length >= prefix.Length + 4 && folded.StartsWith(prefix, StringComparison.Ordinal))
            {
                var rest = SensesIn(folded[prefix.Length..], language)
                    .Where(s => s.Class != WordClass.Verb || prefix != "in").ToList();
                if (rest.Exists(s => s.Class is WordClass.Adjective) || (rest.Count > 0 && prefix is "nicht" or "un"))
                {
                    return [.. rest.Select(s => s with { Negated = !s.Negated, Class = WordClass.Adjective })];
                }
            }
        }

        return [];
    }

    private IReadOnlyList<Sense> SensesIn(string folded, Language? language) => language switch
    {
        // "Date" is English; that German inflects "Daten" likewise says nothing.
        null => _german.FindExact(folded).Count > 0 || _english.FindExact(folded).Count > 0
            ? [.. _german.FindExact(folded).Union(_english.FindExact(folded))]
            : [.. _german.Find(folded).Union(_english.Find(folded))],
        Language.German => FirstOf(_german.Find(folded), _english, folded),
        Language.English => FirstOf(_english.Find(folded), _german, folded),
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    private static IReadOnlyList<Sense> FirstOf(IReadOnlyList<Sense> first, WordIndex other, string folded) =>
        first.Count > 0 ? first : other.Find(folded);

    private WordIndex IndexOf(Language language) => language switch
    {
        Language.German => _german,
        Language.English => _english,
    };
}
