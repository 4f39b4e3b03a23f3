using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds the senses of one word in one language, by its form and by its stem.</summary>
internal sealed class WordIndex(Language language)
{
    /// <summary>Up to so many letters a word is looked up without a copy of it.</summary>
    private const int KnownMax = 64;

    private readonly Dictionary<string, List<Sense>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Sense>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Stems, Sense Sense)>> _phrases = new(StringComparer.Ordinal);

    /// <summary>
    /// Words whose stem is too short to tell them from others, or another word's: "Geschlecht" is no form of
    /// "schlecht".
    /// </summary>
    private readonly Dictionary<string, List<(string Form, Sense Sense)>> _shortStems = new(StringComparer.Ordinal);

    private readonly HashSet<string> _phraseStems = new(StringComparer.Ordinal);

    /// <summary>Separable verbs: (stem of the verb form, prefix) → sense.</summary>
    private readonly Dictionary<(string Stem, string Prefix), List<Sense>> _separable = [];

    public void Add(string concept, ConceptWords words)
    {
        AddAll(words.Nouns.Append(words.Label).Concat(words.Plural is null ? [] : [words.Plural]), WordClass.Noun);
        AddAll(words.Adjectives, WordClass.Adjective);
        foreach (var verb in words.Verbs)
        {
            AddVerb(concept, verb);
        }

        foreach (var word in words.Opposites)
        {
            AddWord(word, new Sense(concept, WordClass.Adjective, Negated: true));
        }

        void AddAll(IEnumerable<string> list, WordClass kind)
        {
            foreach (var word in list)
            {
                AddWord(word, new Sense(concept, kind));
            }
        }
    }

    public IReadOnlyList<Sense> Find(string folded) =>
        _forms.TryGetValue(folded, out var exact) ? exact : FindStem(folded, StemOf(folded));

    private List<Sense> FindStem(string folded, string stem) =>
        _shortStems.TryGetValue(stem, out var few)
            ? [.. few.Where(f => Inflections.AreOfOne(f.Form, folded)
                    && (!LosesGe(f.Form, stem, f.Sense) || folded.StartsWith("ge", StringComparison.Ordinal)))
                .Select(f => f.Sense).Concat(_stems.GetValueOrDefault(stem, [])).Distinct()]
        : _stems.TryGetValue(stem, out var stemmed) ? stemmed
        : [];

    /// <summary>Whether a word or its stem has a sense.</summary>
    public bool Knows(ReadOnlySpan<char> folded)
    {
        if (_forms.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(folded))
        {
            return true;
        }

        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        if (language != Language.German || folded.Length > KnownMax || IsHigh(folded))
        {
            return stems.ContainsKey(StemOf(folded.ToString()));
        }

        Span<char> room = stackalloc char[Cistem.LongestStem(KnownMax)];
        ReadOnlySpan<char> stem = room[..Cistem.StemFolded(folded, room)];
        return stems.ContainsKey(stem) || HasForm(folded, stem);
    }

    private bool HasForm(ReadOnlySpan<char> folded, ReadOnlySpan<char> stem)
    {
        if (_shortStems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var few))
        {
            foreach (var (form, _) in few)
            {
                if (Inflections.AreOfOne(form, folded))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public IReadOnlyList<Sense> FindExact(ReadOnlySpan<char> folded) =>
        _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var exact) ? exact : [];

    /// <summary>The stem of a folded word; in German umlauts are dropped, so that "Gründe" meets "Grund".</summary>
    public string StemOf(string folded) => language switch
    {
        Language.German => IsHigh(folded) ? "hoch" : Cistem.StemFolded(folded),
        Language.English => Porter2.Stem(folded),
    };

    /// <summary>The forms of "hoch" without its c.</summary>
    private static bool IsHigh(ReadOnlySpan<char> folded) => folded is "hohe" or "hoher" or "hohen"
        or "hohes" or "hohem";

    public IEnumerable<(string[] Stems, Sense Sense)> PhrasesFrom(string stem) =>
        _phrases.TryGetValue(stem, out var found) ? found : [];

    /// <summary>Whether some phrase of the vocabulary has the word.</summary>
    public bool IsInPhrase(string folded) => _phraseStems.Contains(StemOf(folded));

    public IEnumerable<string> Words => _forms.Keys;

    public IReadOnlyList<Sense> Separable(string verbStem, string prefix) =>
        _separable.TryGetValue((verbStem, prefix), out var senses) ? senses : [];

    private void AddVerb(string concept, string verb)
    {
        var open = verb.IndexOf('(', StringComparison.Ordinal);
        var infinitive = (open < 0 ? verb : verb[..open]).Trim();
        var forms = open < 0
            ? []
            : Forms(verb[(open + 1)..]);
        var sense = new Sense(concept, WordClass.Verb);
        var bar = infinitive.IndexOf('|', StringComparison.Ordinal);
        var whole = infinitive.Replace("|", "", StringComparison.Ordinal);
        AddWord(whole, sense);
        if (bar > 0)
        {
            var prefix = Spelling.Fold(infinitive[..bar]);
            foreach (var part in forms.Append(infinitive[(bar + 1)..]))
            {
                var key = (StemOf(Spelling.Fold(part)), prefix);
                if (!_separable.TryGetValue(key, out var senses))
                {
                    _separable[key] = senses = [];
                }

                senses.Add(sense);
            }

            AddWord(infinitive[..bar] + "ge" + infinitive[(bar + 1)..], sense with { Class = WordClass.Adjective });
        }

        foreach (var form in forms)
        {
            // Finite forms of separable verbs mean nothing without their prefix; participles do.
            if (bar < 0 || Spelling.Fold(form).StartsWith(Spelling.Fold(infinitive[..bar]), StringComparison.Ordinal))
            {
                AddWord(form, IsParticiple(form) ? sense with { Class = WordClass.Adjective } : sense);
            }
        }
    }

    private bool IsParticiple(string form) => language switch
    {
        Language.German => form.Contains("ge", StringComparison.Ordinal)
            || form.StartsWith("ver", StringComparison.Ordinal),
        Language.English => form.EndsWith("ed", StringComparison.Ordinal)
            || form.EndsWith("en", StringComparison.Ordinal),
    };

    private void AddWord(string word, Sense sense)
    {
        var parts = Spelling.Fold(word).Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return;
        }

        if (parts.Length > 1)
        {
            var stems = parts.Select(StemOf).ToArray();
            Put(_phrases, stems[0], (stems, sense));
            _phraseStems.UnionWith(stems);
            return;
        }

        Put(_forms, parts[0], sense);
        var stem = StemOf(parts[0]);
        if (language == Language.German
            && (stem.Length <= Inflections.ShortStemMax || LosesGe(parts[0], stem, sense)))
        {
            Put(_shortStems, stem, (parts[0], sense));
        }
        else
        {
            Put(_stems, stem, sense);
        }
    }

    private static bool LosesGe(string noun, string stem, Sense sense) => sense.Class == WordClass.Noun
        && noun.StartsWith("ge", StringComparison.Ordinal) && !stem.StartsWith("ge", StringComparison.Ordinal);

    private static string[] Forms(string list) =>
        list.TrimEnd(')', ' ').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

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
}
