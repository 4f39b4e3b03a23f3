using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>The vocabulary seen from names: which language has a word, and which phrases are one idea.</summary>
internal sealed class Glossary
{
    private static readonly string[] NegatingPrefixes = ["nicht", "non", "dis", "un", "in", "il", "ir"];
    private const int SlipLengthMin = 4;
    private readonly Lexicon _lexicon;
    private readonly Dictionary<Language, HashSet<string>> _forms = [];
    private readonly Dictionary<Language, HashSet<string>> _stems = [];
    private readonly Dictionary<string, List<Concept>> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);

    public Glossary(Lexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (var language in Enum.GetValues<Language>())
        {
            _forms[language] = new HashSet<string>(StringComparer.Ordinal);
            _stems[language] = new HashSet<string>(StringComparer.Ordinal);
        }

        foreach (var concept in lexicon.Concepts)
        {
            Add(concept, concept.De, Language.German);
            Add(concept, concept.En, Language.English);
        }
    }

    /// <summary>The words of one language for a concept; null when it has none.</summary>
    public static ConceptWords? WordsOf(Concept concept, Language language) => language switch
    {
        Language.German => concept.De,
        Language.English => concept.En,
    };

    /// <summary>Whether one language has the word, in any form.</summary>
    public bool Knows(string folded, Language language) =>
        _forms[language].Contains(folded) || _stems[language].Contains(StemOf(folded, language));

    /// <summary>Whether the vocabulary spells a word so.</summary>
    public bool HasForm(string folded) => _forms.Values.Any(f => f.Contains(folded));

    /// <summary>
    /// The one word of the vocabulary that a name misspells by swapping neighbours or by doubling a letter wrongly
    /// ("recieved", "adress"); null when there is none or several.
    /// </summary>
    public string? Meant(string folded, Language language)
    {
        if (folded.Length < SlipLengthMin || !folded.All(char.IsAsciiLetterLower)
            || Enum.GetValues<Language>().Any(l => Knows(folded, l)))
        {
            return null;
        }

        var meant = SlipsOf(folded).Where(_forms[language].Contains).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return meant is [var only] ? only : null;
    }

    private static IEnumerable<string> SlipsOf(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i + 1 < word.Length && word[i] != word[i + 1])
            {
                yield return word[..i] + word[i + 1] + word[i] + word[(i + 2)..];
            }

            if (word.Length > SlipLengthMin)
            {
                var isDouble = i > 0 && word[i] == word[i - 1];
                yield return isDouble ? word.Remove(i, 1) : word.Insert(i, word[i].ToString());
            }
        }
    }

    /// <summary>The only language that has the word; null when both or neither do.</summary>
    public Language? LanguageOf(string folded)
    {
        var german = _forms[Language.German].Contains(folded);
        var english = _forms[Language.English].Contains(folded);
        if (!german && !english)
        {
            german = Knows(folded, Language.German);
            english = Knows(folded, Language.English);
        }

        return (german, english) switch
        {
            (true, false) => Language.German,
            (false, true) => Language.English,
            _ => null,
        };
    }

    /// <summary>Concepts whose label, in either language, is the word.</summary>
    public IReadOnlyList<Concept> Labelled(string folded) => _labels.GetValueOrDefault(folded) ?? [];

    /// <summary>The pieces of one word: itself, or the parts of the compound it is.</summary>
    public IReadOnlyList<NamePiece> PiecesOf(string folded, Language language)
    {
        var whole = PieceOf(_lexicon.AtomOf(folded, language), language);
        return whole.Concept is not null
            ? [whole]
            : [.. _lexicon.AtomsOf(folded, language).Select(a => PieceOf(a, language))];
    }

    /// <summary>The parts of a compound even where the vocabulary knows it whole; fewer than two when it is none.
    /// </summary>
    public IReadOnlyList<NamePiece> PartsOf(string folded) =>
        [.. _lexicon.PartsOf(folded).Select(a => PieceOf(a, Language.German))];

    /// <summary>The longest phrase of the vocabulary that begins at a word of a name.</summary>
    /// <returns>How many words it has and what it means; no words when none begins there.</returns>
    public (int Words, NamePiece? Piece) PhraseAt(IReadOnlyList<string> words, int at)
    {
        (int Words, NamePiece? Piece) best = (0, null);
        foreach (var phrase in PhrasesAt(words, at))
        {
            if (phrase.Words.Length > best.Words)
            {
                best = (phrase.Words.Length,
                    new NamePiece(string.Join(' ', phrase.Words), phrase.Concept, phrase.Class));
            }
        }

        return best;
    }

    /// <summary>How many words of a name make a phrase that only one language has, and which; none when none do.
    /// </summary>
    public (int Words, Language? Language) PhraseLanguageAt(IReadOnlyList<string> words, int at)
    {
        var found = PhrasesAt(words, at).ToList();
        var length = found.Count == 0 ? 0 : found.Max(p => p.Words.Length);
        var languages = found.Where(p => p.Words.Length == length).Select(p => p.Language).Distinct().ToList();
        return languages is [var only] ? (length, only) : (0, null);
    }

    private IEnumerable<Phrase> PhrasesAt(IReadOnlyList<string> words, int at) =>
        (_phrases.GetValueOrDefault(words[at]) ?? [])
            .Where(p => at + p.Words.Length <= words.Count && IsAt(p.Words, words, at));

    private bool IsAt(string[] phrase, IReadOnlyList<string> words, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            var (one, other) = (phrase[i], words[at + i]);
            if (one != other && StemOf(one, Language.English) != StemOf(other, Language.English))
            {
                return false;
            }
        }

        return true;
    }

    private string StemOf(string folded, Language language) => _lexicon.AtomOf(folded, language).Stem;

    /// <summary>What one word means: of the language's own senses first the concept that it labels.</summary>
    private NamePiece PieceOf(Atom atom, Language language)
    {
        var best = new NamePiece(atom.Text, null);
        var bestRank = int.MaxValue;
        foreach (var sense in atom.Senses)
        {
            if (_lexicon.Find(sense.Concept) is { } concept
                && (OwnerOf(concept, atom.Text, language) ?? OwnerOf(concept, Bare(atom.Text, sense), language))
                    is { } owner)
            {
                var piece = new NamePiece(atom.Text, concept, ClassOf(sense, concept, atom.Text, owner), sense.Negated);
                var rank = RankOf(piece, owner) + (owner == language ? 0 : 20);
                var isClose = best.Concept is not null && best.Concept != concept && Math.Abs(rank - bestRank) < 4;
                best = (rank < bestRank ? piece : best) with { IsUnsure = best.IsUnsure || isClose };
                bestRank = Math.Min(rank, bestRank);
            }
        }

        return best;
    }

    /// <summary>The word without the prefix that negates it: "limited" of "unlimited".</summary>
    private static string Bare(string folded, Sense sense) =>
        sense.Negated
        && NegatingPrefixes.FirstOrDefault(n => folded.StartsWith(n, StringComparison.Ordinal)) is { } prefix
            ? folded[prefix.Length..]
            : folded;

    /// <summary>The language that has the word for the concept: short words of the other language are chance.</summary>
    private Language? OwnerOf(Concept concept, string folded, Language language)
    {
        if (ConceptForms.Resembles(concept, folded, language))
        {
            // A noun has no past: "placed" is no place.
            var isPast = language == Language.English && folded.EndsWith("ed", StringComparison.Ordinal)
                && !_forms[language].Contains(folded) && concept.En is { Verbs.Count: 0 };
            return isPast ? null : language;
        }

        var other = language == Language.German ? Language.English : Language.German;
        return folded.Length > 4 && _forms[other].Contains(folded) && ConceptForms.Resembles(concept, folded, other)
            ? other
            : null;
    }

    private static WordClass ClassOf(Sense sense, Concept concept, string folded, Language language) =>
        ConceptForms.IsNoun(concept, folded, language) ? sense.Class
        : ConceptForms.IsAdjective(concept, folded, language) ? WordClass.Adjective
        : sense.Class;

    private static int RankOf(NamePiece piece, Language language)
    {
        var words = WordsOf(piece.Concept!, language);
        var isLabel = words is not null
            && (Spelling.Fold(words.Label) == piece.Folded
                || (words.Plural is { } many && Spelling.Fold(many) == piece.Folded)
                || (language == Language.German && ConceptForms.IsModifier(piece.Concept!, piece.Folded)));
        var isListed = ConceptForms.IsNoun(piece.Concept!, piece.Folded, language)
            || ConceptForms.IsAdjective(piece.Concept!, piece.Folded, language);
        return (isLabel ? 0 : isListed ? 4 : 8) + (int)piece.Class + (piece.Negated ? 2 : 0);
    }

    private void Add(Concept concept, ConceptWords? words, Language language)
    {
        if (words is null)
        {
            return;
        }

        Put(_labels, Spelling.Fold(words.Label), concept);
        foreach (var noun in words.Nouns.Append(words.Label).Append(words.Plural ?? words.Label))
        {
            AddWord(concept, noun, WordClass.Noun, language);
        }

        foreach (var adjective in words.Adjectives.Concat(words.Opposites))
        {
            AddWord(concept, adjective, WordClass.Adjective, language);
        }

        foreach (var verb in words.Verbs)
        {
            foreach (var form in verb.Replace("|", "", StringComparison.Ordinal).Split('(', ',', ')'))
            {
                AddWord(concept, form, WordClass.Verb, language);
            }
        }
    }

    private void AddWord(Concept concept, string word, WordClass kind, Language language)
    {
        var parts = Spelling.Fold(word).Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
        {
            // A phrase begins with any of its spellings: "payments method" is no phrase, "payment methods" is.
            Put(_phrases, parts[0], new Phrase(parts, concept, kind, language));
        }
        else if (parts.Length == 1)
        {
            _ = _forms[language].Add(parts[0]);
            _ = _stems[language].Add(StemOf(parts[0], language));
        }
    }

    private static void Put<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        if (!list.Contains(value))
        {
            list.Add(value);
        }
    }

    private sealed record Phrase(string[] Words, Concept Concept, WordClass Class, Language Language);
}
