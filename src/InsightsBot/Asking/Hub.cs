using System.Diagnostics;
using InsightsBot.Answering;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Asking;

/// <summary>One model over one warehouse, ready to answer: read, compile, run, compose, check.</summary>
/// <remarks>Holds no conversation; questions may be asked at the same time.</remarks>
public sealed class Hub
{
    private readonly SqliteWarehouse _warehouse;
    private readonly Reader _reader;
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
    public Hub(
        SemanticModel model,
        SqliteWarehouse warehouse,
        WarehouseContents contents,
        Vocabulary vocabulary,
        TimeProvider clock)
    {
        Model = model;
        _warehouse = warehouse;
        _clock = clock;
        var names = new NameIndex(model, vocabulary.Lexicon, contents.Members);
        Coverage = contents.Coverage;
        _reader = new Reader(names, vocabulary.Grammar);
        _compiler = new SqlCompiler(model, new SqliteDialect());
        _composer = new Composer(model, Coverage, ReadingOf);
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
        var explained = Settled(Explain(request, turns), cancellation);
        var read = watch.Elapsed;
        var run = explained.Compiled is Compilation.Done done ? _warehouse.Run(done.Sql, cancellation) : null;
        var query = watch.Elapsed - read;
        var answer = _composer.Compose(explained, run) with { Timings = new AnswerTimings(read, query, watch.Elapsed) };
        return (answer, After(explained, turns));
    }

    /// <summary>Readings that give the same rows are no reason to ask back: the first of them stands.</summary>
    private Explanation Settled(Explanation explained, CancellationToken cancellation)
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

        var clear = new Reading.Clear(ambiguous.Choices[0].Query, [], 0);
        return explained with { Reading = clear, Compiled = _compiler.Compile(clear.Query, explained.Language) };
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

        var reading = CoveredDays.Check(_reader.Read(request.Question, known, calendar, turns), Coverage);
        var compiled = reading is Reading.Clear clear ? _compiler.Compile(clear.Query, known) : null;
        return new Explanation(request.Question, known, calendar, anchored, reading, compiled);
    }

    /// <summary>Every stage up to the SQL, with the way the words were read.</summary>
    public Explanation ExplainFully(AskRequest request, Conversation turns)
    {
        var explained = Explain(request, turns);
        return explained with { Trace = _reader.Trace(request.Question, explained.Language, explained.Calendar) };
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

    private static Conversation After(Explanation explained, Conversation turns) => explained.Reading switch
    {
        Reading.Clear clear when explained.Compiled is Compilation.Done => new Conversation(clear.Query, []),
        Reading.Ambiguous ambiguous => turns with { Offered = ambiguous.Choices },
        _ => turns with { Offered = [] },
    };

    private Language? LanguageOf(AskRequest request, Conversation turns)
    {
        if (request.Language is { } wanted)
        {
            return wanted;
        }

        _ = turns;
        return LanguageGuess.Of(request.Question) switch
        {
            GuessedLanguage.German => Language.German,
            GuessedLanguage.English => Language.English,
            GuessedLanguage.Unknown => _reader.LanguageOf(request.Question) ?? Language.German,
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
