using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding.Hints;
using InsightsBot.Semantics.Understanding.Records;
using InsightsBot.Semantics.Understanding.Turns;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Reads a question: words become a typed query, a question back, or a refusal that says why.</summary>
/// <remarks>
/// Deterministic and pure: the same words over the same model and day give the same reading. Built once per model and
/// data version; any number of questions may be read at a time.
/// </remarks>
public sealed partial class Reader
{
    private readonly NameIndex _names;
    private readonly Grammar _grammar;
    private readonly CompoundSplitter _compounds;
    private readonly ScaleIndex _scales;
    private readonly MentionFinder _finder;
    private readonly Composition _composition;
    private readonly RecordComposition _records;
    private readonly FollowUp _followUp;
    private readonly Continuation _continuation;
    private readonly Choosing _choosing;
    private readonly Corrections _corrections;
    private readonly NearestNames _nearest;
    private readonly ReaderLimits _limits;
    private readonly HintReader _hints;

    /// <summary>A reader over a model's names.</summary>
    public Reader(NameIndex names, Grammar grammar, ReaderLimits? limits = null)
    {
        _names = names;
        _grammar = grammar;
        _compounds = names.Lexicon.SplitterWith(w => w.Length > 3 && names.HasWord(w));
        _scales = new ScaleIndex(names.Lexicon.Scales);
        _limits = limits ?? new ReaderLimits();
        _hints = new HintReader(names, grammar, _scales);
        _finder = new MentionFinder(names, grammar, _scales, _limits);
        _composition = new Composition(names);
        _records = new RecordComposition(names);
        _followUp = new FollowUp(names);
        _continuation = new Continuation(names, _followUp);
        _choosing = new Choosing(grammar);
        var typos = new Typos(names, grammar);
        _corrections = new Corrections(typos);
        _nearest = new NearestNames(names, typos);
    }

    /// <summary>Reads one question.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="calendar">The day that "today" is, and how time is counted.</param>
    /// <param name="conversation">The turns before.</param>
    /// <param name="hint">What the asker says that words mean; null for nothing.</param>
    public Reading Read(
        string question, Language language, Calendar calendar, Conversation conversation, Hint? hint = null)
    {
        if (question.Length > _limits.QuestionCharactersMax)
        {
            return Refuse(Refusals.TooLong(_limits.QuestionCharactersMax), [], language);
        }

        if (_choosing.Of(question, conversation.Offered) is { } choice)
        {
            return new Reading.Clear(choice.Query, [], 1);
        }

        if (_grammar.Turns.Of(question) is { } turn)
        {
            if (turn.Has(Move.NewTopic) || (turn.Has(Move.Correction) && turn.Rest.Length > 0))
            {
                return Anew(turn, language, calendar, conversation);
            }

            var assumptions = new List<BilingualText>();
            var ways = Ways(language, calendar, assumptions);
            if (Continuation.Read(turn, conversation, calendar, ways) is { } continued)
            {
                return continued.Query is { } query
                    ? new Reading.Clear(query, assumptions, 1) { IsBack = turn.Has(Move.Back) }
                    : Refuse(continued.Refusal!, [], language);
            }
        }

        var text = Text(question, language, null, hint);
        if (text.IsTooLong)
        {
            return Refuse(Refusals.TooLong(_limits.QuestionCharactersMax), [], language);
        }

        if (text.Slots.Count == 0)
        {
            return Refuse(Refusals.Empty, [], language);
        }

        return _grammar.IsSmallTalk(string.Join(" ", text.Tokens.Select(t => t.Folded)))
            ? new Reading.AboutHub(IsSmallTalk: true)
            : Read(text, calendar, conversation);
    }

    /// <summary>
    /// The language that the names or the small talk of a question are in, where nothing else tells it.
    /// </summary>
    public Language? LanguageOf(string question)
    {
        var tokens = Tokenizer.Read(question);
        return _grammar.LanguageOfSmallTalk(string.Join(" ", tokens.Select(t => t.Folded)))
            ?? _names.Languages.Of(tokens);
    }

    /// <summary>"New question: …" forgets what was asked before; "no, I meant …" reads what follows.</summary>
    private Reading Anew(Turn turn, Language language, Calendar calendar, Conversation conversation)
    {
        var isNew = turn.Has(Move.NewTopic);
        return turn.Rest.Length > 0
            ? Read(turn.Rest, language, calendar, isNew ? Conversation.New : conversation)
            : new Reading.AboutHub(IsSmallTalk: false) { IsNewTopic = true };
    }

    /// <summary>What a hint says that words mean; nothing where there is none.</summary>
    public Hint Understand(string? hint) => string.IsNullOrWhiteSpace(hint) ? Hint.None : _hints.Read(hint);

    /// <summary>How a question was read, line by line: mentions that were chosen, and readings that lost.</summary>
    public IReadOnlyList<string> Trace(
        string question, Language language, Calendar calendar, Hint? hint = null)
    {
        var text = Text(question, language, null, hint);
        return question.Length > _limits.QuestionCharactersMax || text.IsTooLong || text.Slots.Count == 0
            ? []
            : ReadingTrace.Of(Outcomes(text, calendar, []));
    }

    /// <summary>Words of a question that no name, value or word of asking explains, as typed.</summary>
    /// <remarks>Said before typing errors are corrected and before anything is composed.</remarks>
    public IReadOnlyList<string> Unexplained(string question, Language language, Calendar calendar)
    {
        var text = Text(question, language, null);
        return question.Length > _limits.QuestionCharactersMax || text.IsTooLong || text.Slots.Count == 0
            ? []
            : [.. Covering.Of(text, _finder.Find(text, calendar))[0].Mentions.OfType<Mention.Unknown>()
                .Select(m => text.Slots[m.First].Token.Text).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private List<Composition.Outcome> Outcomes(QuestionText text, Calendar calendar, List<BilingualText> assumptions)
    {
        var mentions = _finder.Find(text, calendar);
        var covers = Covering.Of(text, mentions);
        var corrections = _corrections.Of(text, covers[0], assumptions);
        if (corrections.Count > 0)
        {
            text = Text(text.Question, text.Language, corrections, text.Hint);
            mentions = _finder.Find(text, calendar);
            covers = Covering.Of(text, mentions);
        }

        var figures = covers.Select(c => _composition.Of(new Sentence(c, text, mentions), calendar));
        var rows = Covering.Of(text, OneOfAKind(mentions))
            .Select(c => _records.Of(new Sentence(c, text, mentions))).OfType<Composition.Outcome>();
        return [.. figures.Concat(rows).OrderByDescending(o => o.Score)];
    }

    /// <summary>
    /// Of columns, or of members, that the same words name only the best: readings for rows choose among them by what
    /// the rows are.
    /// </summary>
    private static List<Mention> OneOfAKind(IReadOnlyList<Mention> mentions) =>
        [.. mentions.GroupBy(m => (m.Mask, KindOf(m))).Select(g => g.MaxBy(m => m.Score)!)];

    private static string KindOf(Mention mention) => mention switch
    {
        Mention.Naming { Entry.Value: not null } => "member",
        Mention.Naming { Entry.Dataset: { } dataset } => "thing " + dataset.Name,
        Mention.Naming { Entry.Dimension: null } => "measure",
        Mention.Naming => "column",
        Mention.Asking asking => "asking " + asking.Cue,
        _ => mention.GetType().Name,
    };

    private Reading Read(QuestionText text, Calendar calendar, Conversation conversation)
    {
        var assumptions = new List<BilingualText>();
        var outcomes = Outcomes(text, calendar, assumptions);
        var best = outcomes[0];
        // A question for a meaning, or about the hub, makes no query; the best explanation of its words decides.
        if (best.Sentence.Has(Cue.Define) && !best.Sentence.Names.Any()
            && conversation.Last is { Measures: [var said, ..] })
        {
            // "Wie wird das berechnet?"
            return new Reading.Definition(said, null, null);
        }

        if ((Special(outcomes.MaxBy(o => o.Sentence.CoverScore)!) ?? Special(best)) is { } special)
        {
            return special;
        }

        if (conversation.Last is { } last && _continuation.GoOn(
            text, outcomes, last, calendar, Ways(text.Language, calendar, [])) is { } edited)
        {
            return new Reading.Clear(edited.Query, [.. assumptions, .. edited.Of.Parts.Assumptions], best.Score)
            {
                Sureness = Sureness.Of(best, outcomes),
            };
        }

        return Decide(outcomes, assumptions);
    }

    private TurnReader Ways(Language language, Calendar calendar, List<BilingualText> assumptions) => new(
        _names, _followUp, words => RowsOf(words, language, calendar),
        words => Text(words, language, null) is { Slots.Count: > 0 } text ? Outcomes(text, calendar, assumptions) : []);

    private List<Sentence> RowsOf(string words, Language language, Calendar calendar)
    {
        var text = Text(words, language, null);
        if (text.Slots.Count == 0)
        {
            return [];
        }

        var mentions = _finder.Find(text, calendar);
        return [.. Covering.Of(text, OneOfAKind(mentions)).Select(c => new Sentence(c, text, mentions))];
    }

    private Reading Decide(List<Composition.Outcome> outcomes, List<BilingualText> assumptions)
    {
        var best = outcomes[0];
        var language = best.Sentence.Language;
        var unknown = Words(best, best.Unused.OfType<Mention.Unknown>());
        if (unknown.Count > 0)
        {
            return Refuse(Refusals.Unknown(unknown), unknown, language);
        }

        if (best.Parts.Problem is { } problem)
        {
            return Refuse(problem, [], language);
        }

        if (best.Unused.Count > 0)
        {
            var words = Words(best, best.Unused);
            return Refuse(Refusals.Unused(words), words, language);
        }

        if (best.Query is null)
        {
            return Refuse(best.Sentence.Names.Any() ? Refusals.Unclear : Refusals.NothingKnown, [], language);
        }

        if (Misreadings.Of(best.Sentence, best.Query) is { } misread)
        {
            return Refuse(misread, [], language);
        }

        return (Reading?)Ambiguity.Of(outcomes)
            ?? new Reading.Clear(best.Query, [.. assumptions, .. best.Parts.Assumptions], best.Score)
            {
                Sureness = Sureness.Of(best, outcomes),
            };
    }

    private Reading? Special(Composition.Outcome best)
    {
        var sentence = best.Sentence;
        if ((sentence.Has(Cue.Define) || sentence.IsBareWhatIs)
            && sentence.Names.FirstOrDefault(n => n.Entry.Value is null) is { } name)
        {
            var measure = name.Entry.Measure
                ?? (name.Entry.Dimension is { Kind: DimensionKind.Flag } flag && sentence.Has(Cue.Share)
                ? new ModelLookup(_names).RateOf(flag)
                : null);
            return new Reading.Definition(measure, measure is null ? name.Entry.Dimension : null, name.Entry.Dataset);
        }

        if (sentence.Has(Cue.About) && !sentence.Names.Any(n => n.Recall > 0.9 && n.Entry.Measure is not null))
        {
            return new Reading.AboutHub(IsSmallTalk: false);
        }

        return Refusals.Beyond(sentence) is { } beyond ? new Reading.OutOfReach(beyond, [], []) : null;
    }

    private QuestionText Text(string question, Language language, IReadOnlyDictionary<int, string>? corrections,
        Hint? hint = null) =>
        new(question, language, _names.Lexicon, _grammar, _scales, _compounds, w => _names.HasWord(w), corrections)
        {
            Hint = hint ?? Hint.None,
        };

    private static List<string> Words(Composition.Outcome outcome, IEnumerable<Mention> mentions) =>
        [.. mentions.Select(outcome.Sentence.WordsOf).Distinct().Take(5)];

    private Reading.OutOfReach Refuse(BilingualText reason, IReadOnlyList<string> words, Language language) =>
        new(reason, words, _nearest.To(words, language));
}
