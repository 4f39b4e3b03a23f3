using System.Diagnostics;
using InsightsBot.Answering;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Voices;
using InsightsBot.Why;
using InsightsBot.Why.Customers;

namespace InsightsBot.Asking;

/// <summary>One model over one warehouse, ready to answer: read, compile, run, compose, check.</summary>
/// <remarks>Holds no conversation; questions may be asked at the same time.</remarks>
public sealed partial class Hub
{
    /// <summary>How sure an answer is on which several readings agree.</summary>
    private const double SettledSureness = 0.75;

    private readonly SqliteWarehouse _warehouse;
    private readonly Reader _reader;
    private readonly VoicesDesk? _voices;
    private readonly ICustomerAccess _customers;
    private readonly WhyChoice _why;
    private readonly WhyDesk _explainers;
    private readonly SqlCompiler _compiler;
    private readonly Composer _composer;
    private readonly TimeProvider _clock;
    private readonly DateOnly? _dataEnd;

    /// <summary>A hub over an open warehouse.</summary>
    /// <param name="model">What the data means.</param>
    /// <param name="warehouse">Where queries run.</param>
    /// <param name="contents">What the warehouse holds of the model.</param>
    /// <param name="vocabulary">The language to read with.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="voices">Answers questions about the texts of customers; null where the data has none.</param>
    /// <param name="customers">Who may see single customers; null leaves it to the setting of the machine.</param>
    public Hub(
        SemanticModel model,
        SqliteWarehouse warehouse,
        WarehouseContents contents,
        Vocabulary vocabulary,
        TimeProvider clock,
        VoicesDesk? voices = null,
        ICustomerAccess? customers = null)
    {
        _voices = voices;
        _customers = customers ?? CustomerAccess.FromEnvironment();
        Model = model;
        _warehouse = warehouse;
        _clock = clock;
        var names = new NameIndex(model, vocabulary.Lexicon, contents.Members);
        Coverage = contents.Coverage;
        _reader = new Reader(names, vocabulary.Grammar);
        _compiler = new SqlCompiler(model, new SqliteDialect());
        _composer = new Composer(model, Coverage, ReadingOf);
        var why = new WhyReader(model, vocabulary.Grammar, (words, language, calendar, turns) =>
            CoveredDays.Check(_reader.Read(words, language, calendar, turns, _reader.Understand(null)), Coverage),
            contents.Members);
        _why = new WhyChoice(why, _reader, Coverage);
        _explainers = new WhyDesk(model, warehouse, _composer, Coverage, voices, ReadingOf, vocabulary.Grammar.Cards);
        _dataEnd = CoveredDays.End(model, Coverage, contents.RowCounts);
    }

    /// <summary>The model that is asked.</summary>
    public SemanticModel Model { get; }

    /// <summary>First and last day of the data, by time dimension.</summary>
    public IReadOnlyDictionary<string, Period> Coverage { get; }

    /// <summary>Answers one question.</summary>
    /// <param name="request">The question and the day it is asked on.</param>
    /// <param name="turns">The turns before.</param>
    /// <param name="cancellation">Stops the query in the database, too.</param>
    /// <returns>The answer, and the turns including this one.</returns>
    public (Answer Answer, Conversation Turns) Ask(AskRequest request, Conversation turns,
        CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var explained = Explain(request, turns);
        if (explained.IsOfTexts)
        {
            var said = _voices!.Answer(explained, cancellation);
            return (said with { Timings = new AnswerTimings(said.Timings.Read, said.Timings.Query, watch.Elapsed) },
                After(explained, turns));
        }

        if (explained is { Reading: Reading.Clear { Why: not null }, Compiled: Compilation.Done })
        {
            var read = watch.Elapsed;
            var said = _explainers.Answer(explained, cancellation);
            return (said with { Timings = new AnswerTimings(read, said.Timings.Query, watch.Elapsed) },
                After(explained, turns));
        }

        return AskFigures(Settled(explained, cancellation), turns, watch, cancellation);
    }

    private (Answer Answer, Conversation Turns) AskFigures(
        Explanation explained, Conversation turns, Stopwatch watch, CancellationToken cancellation)
    {
        var read = watch.Elapsed;
        var run = explained.Compiled is Compilation.Done done ? _warehouse.Run(done.Sql, cancellation) : null;
        if (Once(explained, run) is { } once)
        {
            (explained, run) = (once, _warehouse.Run(((Compilation.Done)once.Compiled!).Sql, cancellation));
        }

        var level = run is RowsResult.Done rows ? Level(explained, rows, cancellation) : null;
        var query = watch.Elapsed - read;
        var timings = new AnswerTimings(read, query, watch.Elapsed);
        var answer = _explainers.Behind(_composer.Compose(explained, run, level), explained, cancellation);
        return (answer with { Timings = timings with { Total = watch.Elapsed } }, After(explained, turns));
    }

    /// <summary>What is level with the last row of a ranking: asked for only where the ranking is full.</summary>
    private LevelRows? Level(Explanation explained, RowsResult.Done rows, CancellationToken cancellation) =>
        explained.Reading is Reading.Clear { Query: { Limit: { } limit } query } && rows.Rows.Count == limit
        && LevelRows.Probe(query) is { } probe
        && _compiler.Compile(probe, explained.Language) is Compilation.Done done
        && _warehouse.Run(done.Sql, cancellation) is RowsResult.Done more
            ? LevelRows.Of(query, done.Sql, more.Rows)
            : null;

    /// <summary>Readings that give the same rows are no reason to ask back: the first of them stands.</summary>
    internal Explanation Settled(Explanation explained, CancellationToken cancellation)
    {
        if (explained.Reading is not Reading.Ambiguous ambiguous)
        {
            return explained;
        }

        RowsResult.Done? first = null;
        foreach (var choice in ambiguous.Choices)
        {
            if (_compiler.Compile(choice.Query, explained.Language) is not Compilation.Done done
                || _warehouse.Run(done.Sql, cancellation) is not RowsResult.Done rows
                || (first is not null && !SameRows(first, rows)))
            {
                return explained;
            }

            first ??= rows;
        }

        var clear = new Reading.Clear(ambiguous.Choices[0].Query, [], 0) { Sureness = SettledSureness };
        return explained with { Reading = clear, Compiled = _compiler.Compile(clear.Query, explained.Language) };
    }

    /// <summary>
    /// A list that does not fit and whose columns tell no row apart is shown with each of its rows once; null for any
    /// other.
    /// </summary>
    private Explanation? Once(Explanation explained, RowsResult? run)
    {
        if (explained is not { Reading: Reading.Clear { Query: { Listed: not null } query } clear,
                Compiled: Compilation.Done done } || run is not RowsResult.Done rows
            || rows.Rows.Count < done.Sql.RowsMax || query.Limit is not null || query.Distinct
            || query.Measures.Count > 0 || query.Order is not null
            || !query.Columns.All(c => c.Kind is DimensionKind.Category or DimensionKind.Place or DimensionKind.Flag))
        {
            return null;
        }

        var note = new BilingualText(
            "Die Zeilen wiederholen sich; jede steht nur einmal da.", "The rows repeat; each is shown once.");
        var reading = clear with
        {
            Query = query with { Distinct = true }, Assumptions = [.. clear.Assumptions, note],
        };
        var compiled = _compiler.Compile(reading.Query, explained.Language);
        return compiled is Compilation.Done ? explained with { Reading = reading, Compiled = compiled } : null;
    }

    private static bool SameRows(RowsResult.Done left, RowsResult.Done right) =>
        left.Rows.Count == right.Rows.Count && left.Rows.Zip(right.Rows).All(p => p.First.SequenceEqual(p.Second)
            || (p.First.Count > 6 && p.First[0] is string key && key.Equals(p.Second[0])));

    /// <summary>Every stage up to the SQL, without running it.</summary>
    public Explanation Explain(AskRequest request, Conversation turns)
    {
        var language = LanguageOf(request, turns);
        var calendar = CalendarOn(request.AsOf, out var anchored);
        if (language is not { } known)
        {
            return new Explanation(request.Question, Language.English, calendar, anchored, Unreadable.Other, null);
        }

        var hint = _reader.Understand(request.Hint);
        if (_voices is { } voices && request.Hint is null && !IsChoice(request, turns)
            && voices.Read(request.Question, known, calendar, turns, Read) is { } about)
        {
            var ofTexts = CoveredDays.Check(about, voices.Coverage);
            return new Explanation(request.Question, known, calendar, anchored, ofTexts, voices.Compile(ofTexts, known))
            {
                IsOfTexts = true,
            };
        }

        var reading = Allowed(IsChoice(request, turns) ? Read()
            : _why.Of(request.Question, Read(), known, calendar, turns));
        var compiled = reading is Reading.Clear clear ? _compiler.Compile(clear.Query, known) : null;
        return new Explanation(request.Question, known, calendar, anchored, reading, compiled)
        {
            HintsNotUnderstood = hint.NotUnderstood,
        };

        Reading Read() =>
            CoveredDays.Check(_reader.Read(request.Question, known, calendar, turns, hint), Coverage);
    }

    /// <summary>A question that names one customer is refused to whoever may see none.</summary>
    private Reading Allowed(Reading reading) =>
        !_customers.MaySeeOne && CustomerAccess.NamesOne(reading)
            ? new Reading.OutOfReach(CustomerAccess.Refusal, [], []) : reading;

    /// <summary>Every stage up to the SQL, with the way the words were read.</summary>
    public Explanation ExplainFully(AskRequest request, Conversation turns)
    {
        var explained = Explain(request, turns);
        var hint = _reader.Understand(request.Hint);
        return explained with
        {
            Trace = _reader.Trace(request.Question, explained.Language, explained.Calendar, hint),
        };
    }

    /// <summary>Words of a question that nothing in the model, its members or the grammar explains.</summary>
    public IReadOnlyList<string> Unexplained(AskRequest request) =>
        LanguageOf(request, Conversation.New) is { } language
            ? _reader.Unexplained(request.Question, language, CalendarOn(request.AsOf, out _))
            : [];

    /// <summary>How a question by itself would be read; null when it would not be answered in that language.</summary>
    private Reading? ReadingOf(string question, Language language)
    {
        var request = new AskRequest(question);
        if (LanguageOf(request, Conversation.New) != language)
        {
            return null;
        }

        var explained = Settled(Explain(request, Conversation.New), CancellationToken.None);
        return explained.Reading switch
        {
            Reading.Clear clear => explained.Compiled is Compilation.Done ? clear : null,
            Reading.Definition or Reading.AboutHub => explained.Reading,
            _ => null,
        };
    }

    internal static Conversation After(Explanation explained, Conversation turns) =>
        explained.Reading is Reading.Clear && explained.Compiled is not Compilation.Done
            ? turns with { Offered = [] }
            : turns.After(explained.Reading, explained.Language);

    private Language? LanguageOf(AskRequest request, Conversation turns)
    {
        if (request.Language is { } wanted)
        {
            return wanted;
        }

        return LanguageGuess.Of(request.Question) switch
        {
            GuessedLanguage.German => Language.German,
            GuessedLanguage.English => Language.English,
            GuessedLanguage.Unknown => _reader.LanguageOf(request.Question) ?? turns.Language ?? Language.German,
            GuessedLanguage.Other => null,
        };
    }

    /// <summary>Today, for one question: the day asked for, else the clock's day or the last day of the data.</summary>
    private Calendar CalendarOn(DateOnly? asOf, out bool anchored)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(Model.Calendar.TimeZone, out var found) ? found
            : TimeZoneInfo.Utc;
        var clock = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_clock.GetUtcNow(), zone).DateTime);
        clock = asOf ?? clock;
        anchored = Model.Calendar.Today == Today.DataEnd && _dataEnd is { } end && end < clock;
        var today = anchored ? _dataEnd!.Value : clock;
        return new Calendar(today, Model.Calendar.FirstDayOfWeek, Model.Calendar.FiscalYearStartMonth);
    }
}
