using System.Diagnostics;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Voices;
using InsightsBot.Semantics.Verbatims;
using InsightsBot.Why;

namespace InsightsBot.Voices;

/// <summary>Answers questions about the texts of customers, over a warehouse whose texts were read.</summary>
/// <remarks>
/// Opening is cheap; the texts are read, or their reading is looked up, when the first question is about them. May be
/// asked from several threads.
/// </remarks>
public sealed class VoicesDesk
{
    private readonly Func<(SqliteWarehouse Warehouse, WarehouseContents Contents)> _open;
    private readonly Lock _opening = new();
    private readonly VoicesReader _reader;
    private readonly TextReading _reading;
    private readonly SqlCompiler _compiler;
    private readonly Lazy<Composer> _composer;
    private readonly Lazy<VoicesAnswers> _answers;
    private (SqliteWarehouse Warehouse, WarehouseContents Contents)? _opened;

    /// <summary>A desk over a model with its verbatims.</summary>
    /// <param name="model">The model, verbatims added.</param>
    /// <param name="vocabulary">The language to read with.</param>
    /// <param name="reading">What reads texts, for the passages that are quoted.</param>
    /// <param name="open">Opens the warehouse with its read texts; called when it is needed, and again after
    /// it failed.</param>
    /// <param name="index">Opens the search index of the texts; called when words are asked for that none contains.
    /// </param>
    public VoicesDesk(
        SemanticModel model,
        Vocabulary vocabulary,
        TextReading reading,
        Func<(SqliteWarehouse Warehouse, WarehouseContents Contents)> open,
        Func<IVerbatimIndex>? index = null)
    {
        (Model, _reading, _open) = (model, reading, open);
        _reader = new VoicesReader(
            model, () => new NameIndex(model, vocabulary.Lexicon, Opened.Contents.Members), vocabulary.Grammar);
        _compiler = new SqlCompiler(model, new SqliteDialect());
        _composer = new(
            () => new Composer(model, Coverage, static (_, _) => null), LazyThreadSafetyMode.PublicationOnly);
        _answers = new(() => new VoicesAnswers(
            model, Opened.Warehouse, _compiler, reading, Coverage.GetValueOrDefault(VerbatimNames.WrittenOn),
            index is null ? null : new NearestTexts(index)), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The model with its verbatims.</summary>
    public SemanticModel Model { get; }

    /// <summary>First and last day of the data, by time dimension.</summary>
    public IReadOnlyDictionary<string, Period> Coverage => Opened.Contents.Coverage;

    /// <summary>One thread opens; what failed is tried again by the next question.</summary>
    private (SqliteWarehouse Warehouse, WarehouseContents Contents) Opened
    {
        get
        {
            lock (_opening)
            {
                return _opened ??= _open();
            }
        }
    }

    /// <summary>Reads a question, or null when it is not about texts.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="language">The language it is read in.</param>
    /// <param name="calendar">The day that "today" is.</param>
    /// <param name="turns">The turns before.</param>
    /// <param name="otherwise">How the question is read where texts do not matter.</param>
    public Reading? Read(
        string question, Language language, Calendar calendar, Conversation turns, Func<Reading> otherwise)
    {
        if (_reader.ReadStrong(question, language, calendar) is { } strong)
        {
            return strong;
        }

        if (turns.Last is { } last && VoicesReader.IsOfTexts(last))
        {
            return _reader.ReadOn(question, language, calendar, turns);
        }

        return _reader.IsWeak(question, language) && otherwise() is Reading.OutOfReach
            ? _reader.ReadWeak(question, language, calendar)
            : null;
    }

    /// <summary>The SQL of a reading, or why there is none; null unless it is clear.</summary>
    public Compilation? Compile(Reading reading, Language language) =>
        reading is Reading.Clear clear ? _compiler.Compile(clear.Query, language) : null;

    /// <summary>What can be asked next; each reads back as a question about texts.</summary>
    private List<string> Next(Answer answer, VoicesWish wish, Explanation explained)
    {
        var isGerman = explained.Language == Language.German;
        var main = Model.Dimension(VerbatimNames.MainTheme);
        var column = answer.Table.Columns.ToList().FindIndex(c => c.Name == VerbatimNames.MainTheme);
        var themes = column < 0 ? [] : answer.Table.Rows.Take(2).Select(r => r[column]).OfType<string>()
            .Select(name => main.LabelOf(name, explained.Language));
        var asked = themes.Select(t => isGerman ? $"Was sagen Kunden über {t}?" : $"What do customers say about {t}?")
            .Append(wish.Aim == VoicesAim.Themes ? (isGerman ? "Neue Themen?" : "New topics?")
                : isGerman ? "Worüber beschweren sich Kunden am meisten?" : "What do customers complain about most?");
        return [.. asked.Where(q => _reader.ReadStrong(q, explained.Language, explained.Calendar) is Reading.Clear)];
    }

    /// <summary>Runs queries over the texts, and numbers what an answer rests on in one row with another.</summary>
    internal Evidence Over(Evidence other) => other.Over(Model, Opened.Warehouse);

    /// <summary>The mood of one text that was read.</summary>
    internal SentimentLabel MoodOf(ReadVerbatim text) => _reading.SentimentOf(text).Label;

    /// <summary>The main themes that some words speak of, as stored.</summary>
    internal IReadOnlyList<string> ThemesOf(string words) => _reading.ThemesOf(words);

    /// <summary>Puts quotes of texts behind an answer.</summary>
    internal Answer Quote(
        Answer answer, IReadOnlyList<Filter> filters, VoicesWish wish, Language language,
        CancellationToken cancellation) =>
        _answers.Value.WithQuotes(answer, filters, wish, language, cancellation);

    /// <summary>Answers a question that was read: figures, and quotes where they are wanted.</summary>
    public Answer Answer(Explanation explained, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var run = explained.Compiled is Compilation.Done done
            ? Opened.Warehouse.Run(done.Sql, cancellation) : null;
        var answer = _composer.Value.Compose(explained, run);
        if (explained.Reading is Reading.Clear { Voices: { } wish } clear && answer.Status == AnswerStatus.Answered)
        {
            answer = _answers.Value.With(answer, wish, clear.Query, explained, cancellation);
            answer = answer with { Suggestions = Next(answer, wish, explained) };
        }

        return answer with { Timings = new AnswerTimings(TimeSpan.Zero, watch.Elapsed, watch.Elapsed) };
    }
}
