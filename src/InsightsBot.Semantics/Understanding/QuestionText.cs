using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>A question cut into places, with every way to join places into atoms.</summary>
internal sealed class QuestionText
{
    /// <summary>How many places a question may have; more are not read.</summary>
    public const int SlotsMax = 120;

    private readonly Lexicon _lexicon;
    private readonly Grammar _grammar;
    private readonly ScaleIndex _scales;
    private readonly CompoundSplitter _compounds;
    private readonly Func<string, bool> _isNameWord;
    private readonly List<string> _words;
    private readonly Dictionary<int, string> _corrections;
    private readonly List<Slot> _slots = [];
    private readonly List<Piece> _pieces = [];

    public QuestionText(string text, Language language, Lexicon lexicon, Grammar grammar, ScaleIndex scales,
        CompoundSplitter compounds,
        Func<string, bool> isNameWord,
        IReadOnlyDictionary<int, string>? corrections = null)
    {
        _lexicon = lexicon;
        _scales = scales;
        _compounds = compounds;
        _isNameWord = isNameWord;
        _grammar = grammar;
        Question = text;
        Language = language;
        var tokens = Tokenizer.Read(text);
        _corrections = OpenCompounds.Closed(tokens, compounds, w => grammar.IsCommon(language, w));
        foreach (var (index, word) in corrections ?? new Dictionary<int, string>())
        {
            _corrections[index] = word;
        }

        Tokens = [.. tokens.Select((t, i) => _corrections.TryGetValue(i, out var read) ? t with { Folded = read } : t)];
        foreach (var (token, index) in Tokens.Select((t, i) => (t, i)))
        {
            if (_slots.Count < SlotsMax - 8)
            {
                AddToken(token, index);
            }
            else
            {
                IsTooLong = true;
            }
        }

        _words = [.. _slots.Select(s => s.Atom.Text)];
        AddScales();
        AddPhrases();
        AddSeparatedVerbs();
    }

    public string Question { get; }

    public Language Language { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Slot> Slots => _slots;

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>The folded text of each place.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>What the asker says that words mean.</summary>
    public Hints.Hint Hint { get; init; } = Hints.Hint.None;

    public bool IsTooLong { get; }

    /// <summary>Whether a place has a word that says how something is asked.</summary>
    public bool IsCommon(int slot) => _grammar.IsCommon(Language, Words[slot]);

    /// <summary>Whether the vocabulary has a verb in just that form.</summary>
    public bool IsVerb(string folded) =>
        _lexicon.ExactIn(Language, folded).Any(s => s.Class == WordClass.Verb);

    /// <summary>Whether words that ask how many there are begin at a place.</summary>
    public bool IsCounting(int slot) => _grammar.CuesAt(Language, Words, slot).Any(c => c.Cue == Cue.Count);

    /// <summary>Whether "wie" or "how" stands right before a place: "wie zufrieden".</summary>
    public bool IsAfterHow(int slot) => slot > 0 && Words[slot - 1] is "wie" or "how" or "so";

    /// <summary>Whether a place has an adjective of degree: "long", "längste".</summary>
    public bool IsScale(int slot) => _scales.Find(Words[slot]) is not null;

    /// <summary>Whether a place has a noun so general that it may stand for any name: "type".</summary>
    public bool IsGeneric(int slot) => _grammar.IsGeneric(Language, Words[slot]);

    public static UInt128 MaskOf(int first, int last)
    {
        UInt128 mask = 0;
        for (var i = first; i <= last; i++)
        {
            mask |= UInt128.One << i;
        }

        return mask;
    }

    private void AddToken(Token token, int index)
    {
        var first = _slots.Count;
        if (token.Kind is TokenKind.Quoted)
        {
            AddSlot(token, index, new Atom(token.Folded, token.Folded, []));
            return;
        }

        // "die" is an article in a German question, whatever it means in English.
        if (!_corrections.ContainsKey(index) && _grammar.IsCommon(Language, token.Folded))
        {
            var common = _lexicon.AtomInOne(token.Folded, Language);
            AddSlot(token, index, _grammar.IsFiller(Language, token.Folded)
                ? common with
                {
                    Senses = [],
                    Stem = IsInName(token.Folded) ? common.Stem : "",
                    EnglishStem = IsInName(token.Folded) ? common.EnglishStem : "",
                }
                : common);
            return;
        }

        // "Joe's" is Joe; a typo is read as the word it was corrected to.
        var folded = _corrections.TryGetValue(index, out var corrected) ? corrected
            : token.Folded.EndsWith("'s", StringComparison.Ordinal) ? token.Folded[..^2] : token.Folded;
        var whole = _lexicon.AtomOf(folded, Language);
        // A known adjective or verb is no compound: "verheiratet", "abgewandert".
        var isNoun = whole.Senses.Count == 0 || whole.Senses.Any(s => s.Class == WordClass.Noun && !s.Negated);
        var parts = (whole.IsKnown && folded.Length < 9) || !isNoun || (Language == Language.English && whole.IsKnown)
            ? []
            : PartsOf(folded);
        if (parts.Count < 2 || (whole.IsKnown && parts.Any(p => !p.IsKnown)))
        {
            AddSlot(token, index, whole);
            return;
        }

        foreach (var part in parts)
        {
            AddSlot(token, index, part);
        }

        _pieces.Add(new Piece(MaskOf(first, _slots.Count - 1), first, _slots.Count - 1, whole));
    }

    /// <summary>Whether the model has a word in a name, or its singular: "numbers" of "invoice number".</summary>
    private bool IsInName(string folded) => _isNameWord(folded)
        || (folded.Length > 4 && folded[^1] is 's' or 'n' && _isNameWord(folded[..^1]));

    private List<Atom> PartsOf(string folded) => folded.Length < 7 || _lexicon.IsInPhrase(folded)
        ? []
        : [.. _compounds.Split(folded).Select(p => _lexicon.AtomOf(p, Language.German))];

    private void AddSlot(Token token, int index, Atom atom)
    {
        var slot = new Slot(_slots.Count, token, index, atom);
        _slots.Add(slot);
        _pieces.Add(new Piece(MaskOf(slot.Index, slot.Index), slot.Index, slot.Index, atom));
    }

    /// <summary>
    /// "schnell" names what it measures, too: "Wie schnell nimmt … ab?" asks for the speed of answer.
    /// </summary>
    private void AddScales()
    {
        foreach (var slot in _slots)
        {
            if (_scales.Find(slot.Atom.Text) is { Degree: Degree.Positive } scale && !IsCommon(slot.Index)
                && IsAfterHow(slot.Index))
            {
                var senses = scale.Scale.Concepts.Select(c => new Sense(c, WordClass.Adjective)).ToList();
                _pieces.Add(new Piece(MaskOf(slot.Index, slot.Index), slot.Index, slot.Index,
                    slot.Atom with { Senses = senses }) { IsScale = true });
            }
        }
    }

    /// <summary>Phrases of the vocabulary: "first contact resolution" is one atom of three places.</summary>
    private void AddPhrases()
    {
        for (var at = 0; at < _slots.Count; at++)
        {
            foreach (var (stems, sense, language) in _lexicon.PhrasesFrom(Words[at]))
            {
                if (at + stems.Length <= _slots.Count && !IsOnlyAsking(at, stems)
                    && Enumerable.Range(1, stems.Length - 1)
                    .All(i => _lexicon.StemIn(language, Words[at + i]) == stems[i]))
                {
                    var last = at + stems.Length - 1;
                    var text = string.Join(" ", Words.Skip(at).Take(stems.Length));
                    _pieces.Add(new Piece(MaskOf(at, last), at, last, new Atom(text, text, [sense])));
                }
            }
        }
    }

    /// <summary>
    /// "customers aged 30" does not say "customer age": a phrase has no word of mere asking, other inflections aside.
    /// </summary>
    private bool IsOnlyAsking(int at, string[] stems) =>
        Enumerable.Range(at, stems.Length).Any(i => _grammar.IsFiller(Language, _words[i]) && !_isNameWord(_words[i])
            && !(i == at + stems.Length - 1 && (_words[i] == stems[i - at] || _words[i] == stems[i - at] + "s")));

    /// <summary>"Wie schnell nimmt … ab?": the verb and its prefix at the end of the clause are one atom.</summary>
    private void AddSeparatedVerbs()
    {
        if (Language != Language.German)
        {
            return;
        }

        for (var at = 0; at < _slots.Count; at++)
        {
            for (var end = at + 1; end < _slots.Count; end++)
            {
                if (Words[end].Length <= 5 && _lexicon.Separable(Words[at], Words[end]) is { Count: > 0 } senses)
                {
                    var text = Words[end] + Words[at];
                    _pieces.Add(new Piece(
                        MaskOf(at, at) | MaskOf(end, end), at, end, new Atom(text, text, senses)));
                }
            }
        }
    }
}
